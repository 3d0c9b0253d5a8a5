package org.medina.signoff.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.signoff.PaperClaim;
import org.medina.signoff.PaperRecord;

/** A signed sheet as the API tells of it. */
@Schema(name = "PaperSheet")
public record PaperJson(
        UUID id,
        PaperRecord.Status status,
        String textHash,
        UUID office,
        String signatory,
        LocalDate signedOn,
        MandateRow mandate,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant checkedAt,
        @Nullable String refusal,
        ScanRow scan) {

    @Schema(name = "PaperMandate")
    public record MandateRow(String document, LocalDate date) {}

    @Schema(name = "PaperScan")
    public record ScanRow(String fileName, String mediaType, long size, String sha256) {}

    public static PaperJson of(PaperRecord paper, AttachmentSummary scan) {
        PaperClaim claim = paper.claim();
        return new PaperJson(
                paper.id(),
                paper.status(),
                paper.textHash(),
                claim.office().value(),
                claim.signatoryName(),
                claim.signedOn(),
                new MandateRow(claim.mandate().document(), claim.mandate().date()),
                paper.recordedByName(),
                paper.recordedAt(),
                paper.checkedAt(),
                paper.refusal(),
                new ScanRow(scan.fileName(), scan.mediaType(), scan.size(), scan.sha256()));
    }
}
