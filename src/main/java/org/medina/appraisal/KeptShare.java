package org.medina.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.medina.base.Money;

/**
 * A part of a call's money that is kept for a group, and what became of it so far.
 *
 * @param nameKey of the group, in the messages
 * @param percent that is kept, in hundredths of the whole
 * @param requests of the group
 * @param asked and {@code approved}: of the group; the other two of all
 * @param counts whether the request in question is of the group
 */
public record KeptShare(
        String nameKey,
        BigDecimal percent,
        long requests,
        Money asked,
        Money approved,
        Money askedOfAll,
        Money approvedOfAll,
        boolean counts) {

    /** In hundredths of what all ask for. */
    public BigDecimal askedPercent() {
        return percent(asked, askedOfAll);
    }

    /** In hundredths of what is approved for all. */
    public BigDecimal approvedPercent() {
        return percent(approved, approvedOfAll);
    }

    /** Whether less than its part of what is approved so far goes to the group. */
    public boolean isBelow() {
        return !approvedOfAll.isZero() && approvedPercent().compareTo(percent) < 0;
    }

    private static BigDecimal percent(Money part, Money whole) {
        return whole.isZero()
                ? BigDecimal.ZERO
                : part.amount().multiply(BigDecimal.valueOf(100)).divide(whole.amount(), 1, RoundingMode.HALF_EVEN);
    }
}
