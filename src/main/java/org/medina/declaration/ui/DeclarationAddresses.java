package org.medina.declaration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.base.Problem;
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
        try {
            return event.getRouteParameters()
                    .get("address")
                    .flatMap(reading::resolve)
                    .map(reading::get)
                    .or(() -> missing(event));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                return missing(event);
            }
            throw problem;
        }
    }

    private static Optional<DeclarationDetails> missing(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
        return Optional.empty();
    }
}
