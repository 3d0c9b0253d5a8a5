package org.medina.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.Step;
import org.medina.identity.PersonId;

/**
 * A step that has its place in a text for good.
 *
 * @param version the text's after it
 * @param by null where the portal itself did it
 * @param changed the sections whose accepted text the batch that ends here has changed
 * @param stepJson the step as it is stored and sent
 */
record Confirmed(
        long version, Step step, UUID client, @Nullable PersonId by, Set<String> changed, String stepJson) {

    static Confirmed of(long version, Step step, UUID client, @Nullable PersonId by, Set<String> changed) {
        return new Confirmed(version, step, client, by, changed, JsonText.write(step.toJson()));
    }

    /** As frames carry it. */
    String json() {
        return "{\"step\":" + stepJson + ",\"client\":\"" + client + "\",\"by\":"
                + (by == null ? "null" : "\"" + by + "\"") + "}";
    }

    static String json(List<Confirmed> steps) {
        return steps.stream().map(Confirmed::json).collect(Collectors.joining(",", "[", "]"));
    }
}
