package org.medina.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * How a comment was closed.
 *
 * @param reason never null where somebody closed another organisation's comment
 * @param by null where it closed by itself, because nobody replied in time
 */
public record CommentClosure(
        Closure closure, @Nullable String reason, @Nullable OrganisationId by, Instant at) {}
