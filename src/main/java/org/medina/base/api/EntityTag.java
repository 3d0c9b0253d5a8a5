package org.medina.base.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** The revision of what was read, as {@code ETag} and {@code If-Match} carry it. */
public record EntityTag(String value) {

    /** Of one revision, or of several that are written together. */
    public static EntityTag of(Object... revisions) {
        return new EntityTag("\""
                + String.join(".", Arrays.stream(revisions).map(String::valueOf).toList()) + "\"");
    }

    /**
     * Lets a write pass only if the writer has read what stands there.
     *
     * @param ifMatch the header as it came, null when it did not
     * @throws Problem PRECONDITION_REQUIRED when missing, PRECONDITION_FAILED when stale
     */
    public void requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(Problem.Kind.PRECONDITION_REQUIRED, "problem.precondition-required");
        }
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
        if (!matches) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
