package org.medina.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.medina.identity.OrganisationId;

/**
 * By which rules money is paid and reported on; data of a call.
 *
 * @param dueDiligence what has to be checked before the agreement, in words
 * @param reportMonths after so many months a report is due, and again
 * @param changeLimitPercent how far a category may move from the approved budget without a new approval
 * @param payingAgent the administrative agent, who records payments
 */
public record GrantPlan(
        List<Tranche> tranches,
        List<String> dueDiligence,
        int reportMonths,
        BigDecimal changeLimitPercent,
        OrganisationId payingAgent,
        List<ExchangeRate> rates) {

    public GrantPlan {
        tranches = List.copyOf(tranches);
        dueDiligence = List.copyOf(dueDiligence);
        rates = List.copyOf(rates);
    }

    /**
     * A part of the money.
     *
     * @param percent of the grant, in hundredths; those of all tranches make a hundred
     * @param spentBefore how much of what was paid has to be spent before it, in hundredths
     * @param reportBefore whether a report has to be accepted before it
     */
    public record Tranche(BigDecimal percent, BigDecimal spentBefore, boolean reportBefore) {}

    /** @param rate how much of {@code to} one unit of {@code from} is, on that day */
    public record ExchangeRate(String from, String to, BigDecimal rate, LocalDate day) {}
}
