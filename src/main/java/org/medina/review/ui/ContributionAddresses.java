package org.medina.review.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.review.ContributionDetails;
import org.medina.review.ContributionReading;
import org.springframework.stereotype.Component;

/** Finds the contribution that an address names, by its id or its reference. */
@Component
class ContributionAddresses {

    private final ContributionReading reading;

    ContributionAddresses(ContributionReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<ContributionDetails> contribution(BeforeEnterEvent event) {
        return Addressed.find(event, reading::resolve, reading::get);
    }
}
