package org.medina.grant.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.base.Problem;
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

    private static Optional<GrantDetails> missing(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
        return Optional.empty();
    }
}
