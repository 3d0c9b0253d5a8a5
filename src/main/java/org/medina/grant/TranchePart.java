package org.medina.grant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;

/**
 * What one agency pays of a tranche.
 *
 * @param amount in the currency of the grant
 * @param own the same in the agency's own currency, as it committed to it
 */
public record TranchePart(
        OrganisationId agency,
        BigDecimal amount,
        BigDecimal own,
        String currency,
        @Nullable Act approved,
        List<Payment> payments) {

    public TranchePart {
        payments = List.copyOf(payments);
    }

    static TranchePart planned(OrganisationId agency, Money amount, Money own) {
        return new TranchePart(agency, amount.amount(), own.amount(), own.currency(), null, List.of());
    }

    public Money ownAmount() {
        return new Money(own, currency);
    }

    public Money paidOwn() {
        return Money.sum(
                currency,
                payments.stream()
                        .map(payment -> new Money(payment.amount(), currency))
                        .toList());
    }

    public Money leftOwn() {
        return ownAmount().minus(paidOwn());
    }

    public boolean paidInFull() {
        return leftOwn().isZero();
    }

    BigDecimal paidValue() {
        return payments.stream().map(Payment::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What a payment is worth in the currency of the grant: what all payments together are worth, less what those before
     * are, so that a part that is paid in full is worth what was approved, to the coin.
     */
    Money valueOf(Money paying, String grantCurrency) {
        BigDecimal all = paidOwn().plus(paying).amount();
        Money worth = all.compareTo(own) == 0
                ? new Money(amount, grantCurrency)
                : Money.rounded(amount.multiply(all).divide(own, MathContext.DECIMAL128), grantCurrency);
        return worth.minus(new Money(paidValue(), grantCurrency));
    }

    /** @throws Problem INVALID where it is more than is left, or in another currency */
    void requirePayable(Money paying) {
        if (!paying.currency().equals(currency)) {
            throw Problem.invalid("currency", "grant.problem.other-currency", currency);
        }
        if (paying.isNegative() || paying.isZero()) {
            throw Problem.invalid("amount", "grant.problem.not-positive");
        }
        if (paying.isMoreThan(leftOwn())) {
            throw Problem.invalid(
                    "amount",
                    "grant.problem.more-than-approved",
                    paying.toString(),
                    leftOwn().toString());
        }
    }

    TranchePart approve(@Nullable Act by) {
        return new TranchePart(agency, amount, own, currency, by, payments);
    }

    TranchePart pay(Payment payment) {
        List<Payment> all = new ArrayList<>(payments);
        all.add(payment);
        return new TranchePart(agency, amount, own, currency, approved, all);
    }
}
