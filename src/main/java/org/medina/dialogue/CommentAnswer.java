package org.medina.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * What was decided on a comment, and what the author says to it.
 *
 * @param duplicateOf number of the comment that says the same
 * @param resultingVersion of the author's text, where the comment changed it
 */
public record CommentAnswer(
        Decision decision,
        @Nullable String text,
        @Nullable Integer duplicateOf,
        @Nullable String resultingVersion,
        OrganisationId by,
        String byName,
        Instant at) {

    /** Without the person. */
    CommentAnswer inTheNameOf(String organisation) {
        return new CommentAnswer(decision, text, duplicateOf, resultingVersion, by, organisation, at);
    }
}
