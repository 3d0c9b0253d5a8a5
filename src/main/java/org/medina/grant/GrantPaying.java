package org.medina.grant;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a tranche becomes money: asked for, checked, approved by every agency, and the payments recorded. */
@Service
public class GrantPaying {

    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{1,59}");

    private final GrantRepository grants;
    private final GrantAccess access;
    private final GrantCase grantCase;
    private final GrantProcess process;
    private final PaymentRows payments;
    private final Organisations organisations;
    private final Clock clock;

    GrantPaying(
            GrantRepository grants,
            GrantAccess access,
            GrantCase grantCase,
            GrantProcess process,
            PaymentRows payments,
            Organisations organisations,
            Clock clock) {
        this.grants = grants;
        this.access = access;
        this.grantCase = grantCase;
        this.process = process;
        this.payments = payments;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What the agent reads off its books; anything may still be missing.
     *
     * @param agency alias or id of whose part it is
     * @param currency of that agency
     * @param reference the agent's own, which no other payment has
     */
    public record PaymentEntry(
            @Nullable String agency,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String reference) {}

    /** @throws Problem WRONG_STATE also where the plan asks for something first */
    @Transactional
    public void request(GrantId id, int tranche, @Nullable String words) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.REQUEST_TRANCHE);
        Grant grant = opened.grant();
        String said = GrantWords.optional("words", words, Words.MEDIUM);
        grant.requestTranche(tranche, said, opened.act());
        kept(grant, "request-tranche", tranche, said);
        process.trancheRequested(id);
    }

    /** @throws Problem FORBIDDEN for who asked for it */
    @Transactional
    public void check(GrantId id, int tranche) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.CHECK_TRANCHE);
        Grant grant = opened.grant();
        grant.checkTranche(tranche, opened.act());
        kept(grant, "check-tranche", tranche, null);
        process.trancheChecked(id, true);
    }

    /** The officer finds something missing; the city asks anew. */
    @Transactional
    public void returnUnchecked(GrantId id, int tranche, @Nullable String reason) {
        Grant grant = access.toChange(id, GrantAction.CHECK_TRANCHE).grant();
        String because = GrantWords.required("reason", reason, Words.MEDIUM);
        requireState(grant, tranche, Tranche.State.REQUESTED);
        grant.returnTranche(tranche, because);
        kept(grant, "return-tranche", tranche, because);
        process.trancheChecked(id, false);
    }

    /**
     * The agency that is acted for approves its part.
     *
     * @throws Problem FORBIDDEN for who asked for it or checked it, CONFLICT where the agency approved already
     */
    @Transactional
    public void approve(GrantId id, int tranche) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.APPROVE_TRANCHE);
        Grant grant = opened.grant();
        grant.approveTranche(tranche, opened.own(), opened.act());
        kept(grant, "approve-tranche", tranche, null);
        process.trancheAnswered(id, opened.own());
    }

    /** The agency does not approve it; the city asks anew, and every agency approves anew. */
    @Transactional
    public void returnUnapproved(GrantId id, int tranche, @Nullable String reason) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.APPROVE_TRANCHE);
        Grant grant = opened.grant();
        String because = GrantWords.required("reason", reason, Words.MEDIUM);
        requireState(grant, tranche, Tranche.State.CHECKED);
        if (grant.tranches().current().stream()
                .noneMatch(current -> current.toApprove().contains(opened.own()))) {
            throw Problem.of(Problem.Kind.CONFLICT, "grant.problem.approved-already");
        }
        grant.returnTranche(tranche, because);
        kept(grant, "return-tranche", tranche, because);
        process.trancheAnswered(id, opened.own());
    }

    /**
     * Records a payment of an agency's part of a tranche; the whole or a part of what is left.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where it is not approved, CONFLICT where a payment has that reference,
     *     INVALID for more than is left and what cannot be
     */
    @Transactional
    public void pay(GrantId id, int tranche, PaymentEntry entry) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.PAY);
        Grant grant = opened.grant();
        OrganisationId agency = agency(entry.agency());
        LocalDate day = GrantDays.past("day", entry.day(), clock.instant());
        Money amount = GrantMoney.typed("amount", entry.amount(), entry.currency());
        String reference = reference(entry.reference());
        Money value = grant.valueOf(tranche, agency, amount);
        Payment payment = new Payment(
                Ids.next(), day, amount.amount(), amount.currency(), value.amount(), reference, opened.act());
        if (!payments.insert(id, grant.request().plan().payingAgent(), tranche, agency, payment)) {
            throw Problem.of(Problem.Kind.CONFLICT, "grant.problem.paid-already", reference);
        }
        grant.pay(tranche, agency, payment);
        kept(grant, "pay", tranche, amount + ", " + reference);
        if (grant.tranches().underWay().isEmpty()) {
            process.paidInFull(id);
        }
    }

    private static String reference(@Nullable String typed) {
        String reference = GrantWords.required("reference", typed, Words.SHORT);
        if (!REFERENCE.matcher(reference).matches()) {
            throw Problem.invalid("reference", "grant.problem.reference");
        }
        return reference;
    }

    private OrganisationId agency(@Nullable String given) {
        String named = GrantWords.present("agency", given);
        return organisations
                .find(named)
                .map(found -> found.id())
                .or(() -> id(named))
                .orElseThrow(() -> Problem.invalid("agency", "grant.problem.no-share"));
    }

    private static Optional<OrganisationId> id(String text) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static void requireState(Grant grant, int tranche, Tranche.State state) {
        boolean right = grant.tranches()
                .current()
                .filter(current -> current.number() == tranche && current.state() == state)
                .isPresent();
        if (!right) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-this-tranche", tranche);
        }
    }

    private void kept(Grant grant, String action, int tranche, @Nullable String words) {
        grants.save(grant);
        grantCase.moved(grant, grant.stage(), action, words == null ? "" + tranche : tranche + ": " + words);
    }
}
