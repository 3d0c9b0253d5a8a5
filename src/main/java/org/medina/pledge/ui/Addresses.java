package org.medina.pledge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.base.Problem;
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

    Page page() {
        return UI.getCurrentOrThrow().getPage();
    }

    private static Optional<PledgeDetails> missing(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
        return Optional.empty();
    }
}
