package org.medina.grant.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantReading;
import org.springframework.stereotype.Component;

/** Finds the grant that an address names, by its id or its reference. */
@Component
class GrantAddresses {

    private final GrantReading reading;

    GrantAddresses(GrantReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<GrantDetails> grant(BeforeEnterEvent event) {
        return Addressed.find(event, reading::resolve, reading::get);
    }
}
