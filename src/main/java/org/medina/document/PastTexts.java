package org.medina.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medina.identity.Actor;
import org.medina.identity.Person;
import org.medina.identity.PersonId;

/** What clients ask about earlier versions of a text; read by the asker's own thread, so that nobody else waits. */
final class PastTexts {

    private static final long MOST_STEPS = 20_000;
    private static final int MOST_CHARACTERS = 6_000_000;

    private final LiveServices services;

    PastTexts(LiveServices services) {
        this.services = services;
    }

    /** @throws Refused where they may not read it, or it has not come that far */
    String text(DocumentId document, Actor actor, UUID request, long version) {
        readable(document, actor, version);
        return fitting(Frames.text(
                request, version, services.texts().at(document, version).document()));
    }

    /**
     * The steps between two versions, with the names of those whom the asker knows.
     *
     * @throws Refused as {@link #text}, and where the versions lie in the wrong order or too far apart
     */
    String changes(DocumentId document, Actor actor, UUID request, long from, long to) {
        DocumentRow row = readable(document, actor, Math.max(from, to));
        if (from > to) {
            throw new Refused(Refused.Kind.INVALID, "document.difference.order");
        }
        if (to - from > MOST_STEPS) {
            throw tooFar();
        }
        Map<PersonId, String> names = new HashMap<>();
        for (Person person : services.colleagues().of(row.subject(), actor)) {
            names.put(person.id(), person.name());
        }
        if (actor.person() != null) {
            names.put(actor.person(), actor.name());
        }
        List<Confirmed> steps = services.texts().since(document, from, to);
        return fitting(Frames.changes(
                request,
                new Frames.Changes(from, to, services.texts().at(document, from).document(), steps, names)));
    }

    private DocumentRow readable(DocumentId document, Actor actor, long version) {
        DocumentRow row = services.rows()
                .find(document)
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "document.refused.unknown-document"));
        services.owners().author(row.subject(), actor, row.epoch());
        if (version > row.version()) {
            throw new Refused(Refused.Kind.UNKNOWN_VERSION, "document.refused.no-version", version);
        }
        return row;
    }

    /** A longer frame would end the connection. */
    private static String fitting(String frame) {
        if (frame.length() > MOST_CHARACTERS) {
            throw tooFar();
        }
        return frame;
    }

    private static Refused tooFar() {
        return new Refused(Refused.Kind.TOO_LARGE, "document.difference.too-far", MOST_STEPS);
    }
}
