package org.medina.call.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.call.MechanismDetails;
import org.medina.call.Mechanisms;
import org.springframework.stereotype.Component;

/** Finds the mechanism that an address names by its key. */
@Component
class MechanismAddresses {

    private final Mechanisms mechanisms;

    MechanismAddresses(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<MechanismDetails> mechanism(BeforeEnterEvent event) {
        return Addressed.find(event, "key", key -> Optional.of(mechanisms.get(key)));
    }
}
