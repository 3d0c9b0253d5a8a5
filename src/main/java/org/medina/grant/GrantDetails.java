package org.medina.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.signoff.Signature;

/**
 * A grant as its page shows it to one reader.
 *
 * @param about the case of the request
 * @param request what was approved
 * @param agreement null before it is drafted
 * @param toSign the parties whose signature it still needs
 * @param signatures that count, oldest first
 * @param tranches empty before every agency has committed
 * @param rule what the plan asks for before the next tranche; null where none is left
 * @param reportDue the day by which the next report is due; null where none is
 * @param balance what was paid and is not accounted for
 * @param actions what the reader may do now
 */
public record GrantDetails(
        GrantId id,
        int version,
        String reference,
        SubjectRef about,
        GrantRequest request,
        Organisation applicant,
        List<Organisation> agencies,
        Organisation agent,
        GrantStage stage,
        Figures figures,
        Commitments commitments,
        Checklist checklist,
        @Nullable Agreement agreement,
        List<OrganisationId> toSign,
        List<Signature> signatures,
        List<Tranche> tranches,
        @Nullable TrancheRule rule,
        Reports reports,
        List<Category> categories,
        @Nullable LocalDate reportDue,
        @Nullable Closing closing,
        @Nullable String endReason,
        Instant createdAt,
        @Nullable Instant closedAt,
        Set<GrantAction> actions) {

    /** How much was approved, paid, accounted for, given back, all in the currency of the grant. */
    public record Figures(Money approved, Money paid, Money reported, Money returned, Money balance) {}

    /**
     * A category of the budget.
     *
     * @param number of the UN Development Group, 1 to 8
     * @param spent as far as it was accepted
     */
    public record Category(int number, Money approved, Money most, Money spent) {}

    public boolean may(GrantAction action) {
        return actions.contains(action);
    }

    public String currency() {
        return figures.approved().currency();
    }

    public String name(OrganisationId id) {
        return agencies.stream()
                .filter(agency -> agency.id().equals(id))
                .findFirst()
                .map(Organisation::name)
                .orElseGet(() -> id.equals(applicant.id()) ? applicant.name() : id.toString());
    }

    /** The tranche that it is about now. */
    public Optional<Tranche> current() {
        return tranches.stream()
                .filter(tranche -> tranche.state() != Tranche.State.PAID && tranche.state() != Tranche.State.LAPSED)
                .findFirst();
    }
}
