package org.medina.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position in words.
 *
 * @param competence the national competence that an objection rests on
 * @param letter null where it was given in the portal
 */
public record Statement(
        Position position,
        @Nullable String text,
        @Nullable String competence,
        Instant at,
        @Nullable Letter letter) {

    Statement with(Letter other) {
        return new Statement(position, text, competence, at, other);
    }
}
