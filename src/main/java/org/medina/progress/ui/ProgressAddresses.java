package org.medina.progress.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.base.Problem;
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

    private static Optional<ProgressDetails> missing(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
        return Optional.empty();
    }
}
