package org.medina.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position in words.
 *
 * @param competence the national competence that an objection rests on
 */
public record Statement(
        Position position, @Nullable String text, @Nullable String competence, Instant at) {}
