package org.medina.signoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * A signed sheet on its way into the record: one person enters it, another compares it.
 *
 * @param recordedFor the organisation that whoever entered it acted for
 * @param refusal why the second person did not agree, or why it became void; null otherwise
 */
public record PaperRecord(
        UUID id,
        SubjectRef subject,
        String textHash,
        PaperClaim claim,
        PersonId recordedBy,
        String recordedByName,
        OrganisationId recordedFor,
        Instant recordedAt,
        Status status,
        @Nullable PersonId checkedBy,
        @Nullable Instant checkedAt,
        @Nullable String refusal) {

    /** Where it stands. */
    public enum Status {
        AWAITING_CHECK,
        CONFIRMED,
        REFUSED,
        /** Its text was returned, replaced or signed otherwise before anybody compared it. */
        VOID
    }

    PaperRecord confirmed(PersonId by, Instant at) {
        return checked(Status.CONFIRMED, by, at, null);
    }

    PaperRecord refused(PersonId by, Instant at, String reason) {
        return checked(Status.REFUSED, by, at, reason);
    }

    private PaperRecord checked(Status how, PersonId by, Instant at, @Nullable String reason) {
        return new PaperRecord(
                id, subject, textHash, claim, recordedBy, recordedByName, recordedFor, recordedAt, how, by, at, reason);
    }
}
