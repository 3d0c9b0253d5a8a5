package org.medina.declaration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationReading;
import org.springframework.stereotype.Component;

/** Finds the declaration that an address names, by its id or its reference. */
@Component
class DeclarationAddresses {

    private final DeclarationReading reading;

    DeclarationAddresses(DeclarationReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<DeclarationDetails> declaration(BeforeEnterEvent event) {
        return Addressed.find(event, reading::resolve, reading::get);
    }
}
