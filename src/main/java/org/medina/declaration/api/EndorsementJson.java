package org.medina.declaration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.api.FileJson;
import org.medina.declaration.EndorsementDetails;
import org.medina.declaration.EndorsementStatus;
import org.medina.signoff.MandateProof;

/** A city's endorsement with its proofs as JSON. */
@Schema(name = "DeclarationEndorsement")
record EndorsementJson(
        UUID id,
        DeclarationJson.City city,
        EndorsementStatus status,
        @Nullable MandateProof mandate,
        @Nullable FileJson mandateFile,
        @Nullable FileJson sheet,
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
        boolean mayCheck) {

    static EndorsementJson of(EndorsementDetails endorsement) {
        AttachmentSummary mandate = endorsement.mandateFile();
        AttachmentSummary sheet = endorsement.sheet();
        return new EndorsementJson(
                endorsement.id().value(),
                DeclarationJson.City.of(endorsement.city()),
                endorsement.status(),
                endorsement.mandate(),
                mandate == null ? null : FileJson.of(mandate),
                sheet == null ? null : FileJson.of(sheet),
                endorsement.onPaper(),
                endorsement.office(),
                endorsement.signatory(),
                endorsement.signedOn(),
                endorsement.enteredBy(),
                endorsement.handedInAt(),
                endorsement.acceptedAt(),
                endorsement.takenBackAt(),
                endorsement.returnReason(),
                endorsement.signatureHash(),
                endorsement.mayCheck());
    }
}
