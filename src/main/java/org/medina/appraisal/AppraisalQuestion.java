package org.medina.appraisal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * Something to ask the applicant. A reviewer raises it, the secretariat puts it in its own name: to reviewers it is never told
 * whose question it was.
 *
 * @param raisedBy null where the reader may not know
 * @param put null while the secretariat has not put it
 * @param lapsed when the time to answer ran out; an answer may still come
 */
public record AppraisalQuestion(
        UUID id,
        @Nullable OrganisationId raisedBy,
        String text,
        Instant raised,
        @Nullable Instant put,
        @Nullable Instant due,
        @Nullable String answer,
        @Nullable Instant answered,
        @Nullable Instant lapsed) {

    /** Whether the clock stands still for it. */
    public boolean isAwaited() {
        return put != null && answered == null && lapsed == null;
    }

    AppraisalQuestion anonymous() {
        return new AppraisalQuestion(id, null, text, raised, put, due, answer, answered, lapsed);
    }
}
