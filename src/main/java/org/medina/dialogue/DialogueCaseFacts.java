package org.medina.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.base.Messages;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.springframework.stereotype.Component;

/** What a dialogue says of itself in letters and papers. */
@Component
class DialogueCaseFacts implements CaseFacts {

    private final DialogueReading reading;
    private final Messages messages;

    DialogueCaseFacts(DialogueReading reading, Messages messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return DialogueId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of("consulted-text", "consulted", "positions");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        DialogueDetails dialogue = reading.get(DialogueId.of(subject));
        Map<String, String> facts = new HashMap<>();
        facts.put("consulted-text", dialogue.title());
        facts.put(
                "consulted",
                dialogue.consulted().stream()
                        .map(asked -> asked.organisation().name())
                        .collect(Collectors.joining(", ")));
        Outcome outcome = dialogue.outcome();
        facts.put("positions", outcome == null ? "" : messages.inLetter(locale, "dialogue.outcome." + outcome));
        return facts;
    }
}
