package org.medina.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * What an agency says to its share of a grant.
 *
 * @param share in the currency of the grant
 * @param amount what it commits to, in its own currency; null until it does
 * @param rate how much of its currency one unit of the grant's is, on {@code rateDay}
 * @param reason why it does not commit; null otherwise
 */
public record Commitment(
        OrganisationId agency,
        BigDecimal share,
        Status status,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        @Nullable LocalDate rateDay,
        @Nullable String reason,
        @Nullable Act act) {

    /** Whether the agency has spoken. */
    public enum Status {
        OPEN,
        COMMITTED,
        DECLINED
    }

    static Commitment open(OrganisationId agency, BigDecimal share) {
        return new Commitment(agency, share, Status.OPEN, null, null, null, null, null, null);
    }

    Commitment made(ExchangedShare exchanged, Act by) {
        return new Commitment(
                agency,
                share,
                Status.COMMITTED,
                exchanged.amount().amount(),
                exchanged.amount().currency(),
                exchanged.rate(),
                exchanged.day(),
                null,
                by);
    }

    Commitment declined(String why, Act by) {
        return new Commitment(agency, share, Status.DECLINED, null, null, null, null, why, by);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }
}
