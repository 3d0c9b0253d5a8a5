package org.medina.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisations;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** A journey of tests: offers texts of Freetown whose dialogue its own process would call, and hears what comes of it. */
@TestComponent
class OfferedForTests implements ConsultedTexts {

    static final String KIND = "testament";

    private final Organisations organisations;
    private final List<DomainEvent> heard = new ArrayList<>();

    OfferedForTests(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Offer offer(SubjectRef subject) {
        var section = new ConsultedText.Section("now", "What we do now", "Ward offices register families.");
        return new Offer(
                organisations.find("freetown").orElseThrow().id(),
                new ConsultedText("A text of a case", "en", 1, "hash", List.of(section)),
                false,
                true);
    }

    @EventListener
    void on(DialogueConsented event) {
        heard.add(event);
    }

    @EventListener
    void on(DialogueReleased event) {
        heard.add(event);
    }

    @EventListener
    void on(DialogueClosed event) {
        heard.add(event);
    }

    List<DomainEvent> heard(DialogueId id) {
        return heard.stream()
                .filter(event -> switch (event) {
                    case DialogueConsented consented -> consented.dialogue().equals(id);
                    case DialogueReleased released -> released.dialogue().equals(id);
                    case DialogueClosed closed -> closed.dialogue().equals(id);
                    default -> false;
                })
                .toList();
    }
}
