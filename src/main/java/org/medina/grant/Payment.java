package org.medina.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payment as the administrative agent recorded it.
 *
 * @param currency of the agency that pays
 * @param value the same in the currency of the grant
 * @param reference the agent's own; one payment has it
 */
public record Payment(
        UUID id, LocalDate day, BigDecimal amount, String currency, BigDecimal value, String reference, Act recorded) {}
