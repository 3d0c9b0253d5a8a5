package org.medina.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as lists show it.
 *
 * @param call id of the call
 * @param asked in the call's currency; null before a budget is written
 */
public record FundingSummary(
        FundingId id,
        String reference,
        String title,
        FundingStatus status,
        String stage,
        UUID call,
        String mechanism,
        String leadName,
        @Nullable String leadCountry,
        @Nullable BigDecimal asked,
        String currency,
        @Nullable String turnName,
        Instant since,
        @Nullable Instant due) {}
