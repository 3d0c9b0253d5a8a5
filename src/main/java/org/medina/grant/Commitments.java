package org.medina.grant;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.budget.Budget;
import org.medina.identity.OrganisationId;

/** The shares of a grant and what their agencies say to them; together they are the grant. */
public record Commitments(List<Commitment> all) {

    public Commitments {
        all = List.copyOf(all);
    }

    /** @throws Problem INVALID where the shares are not what was asked for */
    static Commitments of(Budget budget) {
        if (!budget.shared().equals(budget.asked()) || budget.asked().isZero()) {
            throw Problem.invalid(
                    "shares",
                    "grant.problem.shares",
                    budget.shared().toString(),
                    budget.asked().toString());
        }
        Map<OrganisationId, BigDecimal> shares = new LinkedHashMap<>();
        for (Budget.Share share : budget.shares()) {
            shares.merge(share.agency(), new Money(share.amount(), budget.currency()).amount(), BigDecimal::add);
        }
        return new Commitments(shares.entrySet().stream()
                .filter(share -> share.getValue().signum() > 0)
                .map(share -> Commitment.open(share.getKey(), share.getValue()))
                .toList());
    }

    Optional<Commitment> of(OrganisationId agency) {
        return all.stream()
                .filter(commitment -> commitment.agency().equals(agency))
                .findFirst();
    }

    Commitments with(Commitment said) {
        return new Commitments(all.stream()
                .map(commitment -> commitment.agency().equals(said.agency()) ? said : commitment)
                .toList());
    }

    List<OrganisationId> agencies() {
        return all.stream().map(Commitment::agency).toList();
    }

    List<OrganisationId> toAnswer() {
        return all.stream().filter(Commitment::isOpen).map(Commitment::agency).toList();
    }

    boolean isDeclined() {
        return all.stream().anyMatch(commitment -> commitment.status() == Commitment.Status.DECLINED);
    }
}
