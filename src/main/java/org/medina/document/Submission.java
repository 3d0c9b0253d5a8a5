package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.ProseMirrorException;
import org.medina.document.prosemirror.Step;
import org.medina.identity.PersonId;
import tools.jackson.databind.JsonNode;

/**
 * A batch of steps as a client sends it.
 *
 * @param client the tab or program; its batches are told apart by {@code seq}
 * @param version the one that the steps were made on
 * @param threads conversations that comment marks in these steps open
 */
public record Submission(UUID client, long seq, long version, List<Step> steps, List<NewThread> threads) {

    private static final int MAX_STEPS = 2000;
    private static final int MAX_THREADS = 50;

    /** A conversation to open; the id is that of its comment mark. */
    public record NewThread(UUID id, String body, List<PersonId> mentions) {}

    public Submission {
        steps = List.copyOf(steps);
        threads = List.copyOf(threads);
        if (steps.size() > MAX_STEPS || threads.size() > MAX_THREADS) {
            throw new Refused(Refused.Kind.TOO_LARGE, "document.refused.too-many-steps", MAX_STEPS);
        }
        if (version < 0 || seq < 0) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.invalid", "version, seq");
        }
    }

    /** Everybody who is mentioned in the conversations that it opens. */
    List<PersonId> mentions() {
        return threads.stream().flatMap(thread -> thread.mentions().stream()).toList();
    }

    /** @throws Refused where it is no array of steps */
    public static List<Step> steps(JsonNode json) {
        if (!json.isArray()) {
            throw Refused.unreadable("steps");
        }
        if (json.size() > MAX_STEPS) {
            throw new Refused(Refused.Kind.TOO_LARGE, "document.refused.too-many-steps", MAX_STEPS);
        }
        try {
            List<Step> steps = new ArrayList<>();
            json.forEach(step -> steps.add(Step.fromJson(Sections.SCHEMA, step)));
            return steps;
        } catch (ProseMirrorException e) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.invalid", String.valueOf(e.getMessage()));
        }
    }

    /** @throws Refused where it is no JSON, or nested too deeply */
    public static JsonNode json(String text) {
        try {
            return JsonText.read(text);
        } catch (ProseMirrorException e) {
            throw new Refused(Refused.Kind.INVALID, "document.refused.invalid", String.valueOf(e.getMessage()));
        }
    }
}
