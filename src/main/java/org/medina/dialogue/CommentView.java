package org.medina.dialogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * A row of the matrix as one reader may see it.
 *
 * @param number as released; null before
 * @param organisationName the ministry
 * @param at when it was last written for those who gather it, when it was released for everybody else
 * @param inside what only its writers and whoever consolidates see; null for everybody else
 */
public record CommentView(
        UUID id,
        int version,
        @Nullable Integer number,
        OrganisationId organisation,
        String organisationName,
        CommentLevel level,
        long textVersion,
        CommentContent content,
        Instant at,
        @Nullable CommentAnswer answer,
        @Nullable CommentClosure closure,
        @Nullable Inside inside) {

    /**
     * The history of a comment before its release.
     *
     * @param draftNumber within the own organisation
     * @param submitted what was handed in, where it was reworded since
     */
    public record Inside(
            int draftNumber,
            String personName,
            @Nullable CommentContent submitted,
            @Nullable Withheld withheld) {}
}
