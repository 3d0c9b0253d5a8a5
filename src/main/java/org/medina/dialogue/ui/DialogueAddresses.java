package org.medina.dialogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.base.Problem;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueReading;
import org.springframework.stereotype.Component;

/** Finds the dialogue that an address names, by its id or its reference. */
@Component
class DialogueAddresses {

    private final DialogueReading reading;

    DialogueAddresses(DialogueReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<DialogueDetails> dialogue(BeforeEnterEvent event) {
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

    private static Optional<DialogueDetails> missing(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
        return Optional.empty();
    }
}
