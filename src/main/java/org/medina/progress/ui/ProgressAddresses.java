package org.medina.progress.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressReading;
import org.springframework.stereotype.Component;

/** Finds the period that an address names, by its id or its reference. */
@Component
class ProgressAddresses {

    private final ProgressReading reading;

    ProgressAddresses(ProgressReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<ProgressDetails> period(BeforeEnterEvent event) {
        return Addressed.find(event, reading::resolve, reading::get);
    }
}
