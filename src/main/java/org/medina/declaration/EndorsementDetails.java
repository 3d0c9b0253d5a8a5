package org.medina.declaration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.identity.Organisation;
import org.medina.signoff.MandateProof;

/**
 * A city's endorsement with its proofs, for the city itself and for the secretariat.
 *
 * @param office that endorsed
 * @param signatory as written on paper; null where it was signed here
 * @param enteredBy name of the organisation that entered it where that is another one; null otherwise
 * @param signatureHash of the record in the chain of signatures; null while nothing counts
 * @param mayCheck whether the reader may say that it is in order
 */
public record EndorsementDetails(
        EndorsementId id,
        Organisation city,
        EndorsementStatus status,
        @Nullable MandateProof mandate,
        @Nullable AttachmentSummary mandateFile,
        @Nullable AttachmentSummary sheet,
        boolean onPaper,
        @Nullable String office,
        @Nullable String signatory,
        @Nullable LocalDate signedOn,
        @Nullable String enteredBy,
        @Nullable Instant handedInAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant takenBackAt,
        @Nullable String returnReason,
        @Nullable String signatureHash,
        boolean mayCheck) {}
