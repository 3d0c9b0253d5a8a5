package org.medina.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as open data.
 *
 * @param text each part in plain words
 * @param asOf the moment that is counted at
 * @param closes the last day for endorsements, in {@code zone}
 */
@Schema(name = "OpenDeclaration")
public record OpenDeclaration(
        String reference,
        String url,
        String notice,
        String title,
        String language,
        @Nullable String link,
        String status,
        Map<String, String> text,
        String textHash,
        String verify,
        LocalDate opened,
        LocalDate closes,
        String zone,
        @Nullable String presentedTo,
        @Nullable LocalDate presentedOn,
        Instant asOf,
        long endorsed,
        List<Endorser> endorsers) {

    /**
     * A city that stands behind it.
     *
     * @param since from when on it was counted
     * @param mandateSha256 of the mandate's document that the secretariat keeps
     * @param signatureHash of the record in the chain of signatures
     */
    @Schema(name = "OpenEndorser")
    public record Endorser(
            String city,
            @Nullable String country,
            @Nullable String office,
            Instant since,
            String mandate,
            LocalDate mandateDate,
            boolean onPaper,
            String mandateSha256,
            String signatureHash,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}
}
