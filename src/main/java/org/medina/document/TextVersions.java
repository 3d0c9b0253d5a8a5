package org.medina.document;

import java.util.List;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.StepResult;
import org.springframework.stereotype.Component;

/** Texts as they were at any version: the snapshot before it, and the steps since. */
@Component
class TextVersions {

    private final DocumentRows rows;
    private final StepRows steps;

    TextVersions(DocumentRows rows, StepRows steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** The text as the row says that it is. */
    TextState now(DocumentRow row) {
        return at(row.id(), row.version()).under(row.epoch());
    }

    TextState at(DocumentId id, long version) {
        TextState state = rows.snapshot(id, version);
        while (state.version() < version) {
            List<Confirmed> more = steps.between(id, state.version(), version);
            if (more.isEmpty()) {
                throw new IllegalStateException("document " + id + " has no version " + version);
            }
            state = replay(state, more);
        }
        return state;
    }

    /** The steps since a version, all of them. */
    List<Confirmed> since(DocumentId id, long version, long upTo) {
        List<Confirmed> all = new java.util.ArrayList<>(steps.between(id, version, upTo));
        while (!all.isEmpty() && all.getLast().version() < upTo && all.size() % StepRows.MANY == 0) {
            all.addAll(steps.between(id, all.getLast().version(), upTo));
        }
        return all;
    }

    static TextState replay(TextState from, List<Confirmed> steps) {
        TextState state = from;
        for (Confirmed step : steps) {
            if (step.version() != state.version() + 1) {
                throw new IllegalStateException("version " + step.version() + " does not follow " + state.version());
            }
            state = state.after(step.version(), applied(state.document(), step), step.changed());
        }
        return state;
    }

    private static Node applied(Node document, Confirmed step) {
        return switch (step.step().apply(document)) {
            case StepResult.Ok(Node changed) -> changed;
            case StepResult.Failed(String message) ->
                throw new IllegalStateException("step " + step.version() + " does not fit: " + message);
        };
    }
}
