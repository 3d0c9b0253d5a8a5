package org.medina.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OfficeId;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.SignIn;

/**
 * An office's signature under a frozen text.
 *
 * @param purpose what is signed for; an organisation signs a text once for a purpose
 * @param onBehalfOf whom a deputy stood in for, in words; null for the office’s holder and for paper
 * @param person who signed here; null for paper
 * @param signIn how they had proved who they are; null for paper
 * @param paper how it came in on paper; null where it was signed here
 * @param voided null while it counts
 * @param hash of the exact bytes of this signature's record, which hold the hash of the one before
 */
public record Signature(
        UUID id,
        SubjectRef subject,
        String textHash,
        String purpose,
        OrganisationId organisation,
        String organisationName,
        OfficeId office,
        String officeTitle,
        @Nullable String onBehalfOf,
        MandateProof mandate,
        Instant at,
        @Nullable PersonId person,
        String signatoryName,
        @Nullable SignIn signIn,
        @Nullable PaperTrail paper,
        @Nullable Voided voided,
        String hash) {

    /** Who recorded the paper and who compared it with the text. */
    public record PaperTrail(
            UUID scan, String scanSha256, LocalDate signedOn, PersonId recordedBy, PersonId checkedBy) {}

    /** When and why a signature ceased to count. */
    public record Voided(Instant at, String reason) {}

    public boolean counts() {
        return voided == null;
    }

    public boolean onPaper() {
        return paper != null;
    }
}
