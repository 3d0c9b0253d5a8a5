package org.medina.dialogue.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
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
        return Addressed.find(event, reading::resolve, reading::get);
    }
}
