package org.medina.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The final figures, in the currency of the grant.
 *
 * @param balance what was paid and not spent
 * @param returnedOn when it came back, under which reference; null where there was none
 */
public record Closing(
        BigDecimal paid,
        BigDecimal spent,
        BigDecimal balance,
        @Nullable LocalDate returnedOn,
        @Nullable String reference,
        @Nullable String words,
        Act recorded) {}
