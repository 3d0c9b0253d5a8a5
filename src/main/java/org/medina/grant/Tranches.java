package org.medina.grant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.medina.base.Money;
import org.medina.base.Problem;

/** The tranches of a grant; each agency's parts make its share, to the coin, in both currencies. */
public record Tranches(String currency, List<Tranche> all) {

    public Tranches {
        all = List.copyOf(all);
    }

    static Tranches of(String currency, Commitments commitments, GrantPlan plan) {
        List<BigDecimal> weights =
                plan.tranches().stream().map(GrantPlan.Tranche::percent).toList();
        List<List<TranchePart>> parts = new ArrayList<>();
        weights.forEach(weight -> parts.add(new ArrayList<>()));
        for (Commitment commitment : commitments.all()) {
            List<Money> amounts = new Money(commitment.share(), currency).split(weights);
            List<Money> own = new Money(
                            Objects.requireNonNull(commitment.amount(), "every agency has committed"),
                            Objects.requireNonNull(commitment.currency()))
                    .split(weights);
            for (int index = 0; index < weights.size(); index++) {
                parts.get(index).add(TranchePart.planned(commitment.agency(), amounts.get(index), own.get(index)));
            }
        }
        List<Tranche> planned = new ArrayList<>();
        parts.forEach(part -> planned.add(Tranche.planned(planned.size() + 1, part)));
        return new Tranches(currency, planned);
    }

    /** The first that is not paid. */
    public Optional<Tranche> current() {
        return all.stream()
                .filter(tranche -> tranche.state() != Tranche.State.PAID && tranche.state() != Tranche.State.LAPSED)
                .findFirst();
    }

    Optional<Tranche> underWay() {
        return all.stream().filter(tranche -> tranche.state().isUnderWay()).findFirst();
    }

    public Money amount() {
        return new Money(all.stream().map(Tranche::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    public Money paid() {
        return new Money(all.stream().map(Tranche::paid).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    /** @throws Problem NOT_FOUND, or WRONG_STATE where the tranche is not the one that it is about now */
    Tranches change(int number, UnaryOperator<Tranche> change) {
        Tranche found = all.stream()
                .filter(tranche -> tranche.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (current().filter(found::equals).isEmpty()) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "grant.problem.tranche-state",
                    number,
                    found.state().name());
        }
        Tranche changed = change.apply(found);
        return new Tranches(
                currency,
                all.stream()
                        .map(tranche -> tranche.number() == number ? changed : tranche)
                        .toList());
    }

    Tranches lapse() {
        return new Tranches(currency, all.stream().map(Tranche::lapse).toList());
    }
}
