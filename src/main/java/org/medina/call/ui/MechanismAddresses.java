package org.medina.call.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.base.Problem;
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
        try {
            return event.getRouteParameters().get("key").map(mechanisms::get);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            event.rerouteToError(NotFoundException.class);
            return Optional.empty();
        }
    }
}
