package org.medina.pledge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeReading;
import org.springframework.stereotype.Component;

/** Finds the pledge that an address names, by its id or its reference. */
@Component
class Addresses {

    private final PledgeReading reading;

    Addresses(PledgeReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<PledgeDetails> pledge(BeforeEnterEvent event) {
        return Addressed.find(event, reading::resolve, reading::get);
    }

    Page page() {
        return UI.getCurrentOrThrow().getPage();
    }
}
