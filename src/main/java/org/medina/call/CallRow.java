package org.medina.call;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as lists show it; of a draft little is known.
 *
 * @param entersUntil when new requests are over
 * @param countries ISO 3166-1 alpha-3 of those who may ask; empty for all
 * @param pendingVersion whether a version is being written, for the secretariat
 */
public record CallRow(
        UUID id,
        String reference,
        String title,
        String mechanism,
        CallPhase phase,
        int version,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        @Nullable String zone,
        @Nullable Instant entersUntil,
        @Nullable Instant closesAt,
        @Nullable String currency,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Integer months,
        CallTerms.@Nullable Ownership ownership,
        List<String> countries,
        boolean pendingVersion) {}
