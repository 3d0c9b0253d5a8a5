package org.medina.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.signoff.FrozenText;
import org.medina.signoff.Signoff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a grant asks and has done; nobody acts here but the portal itself. */
@Service
class GrantMilestones {

    /** So long before its day a report is brought to mind. */
    static final Duration BEFORE_REPORT = Duration.ofDays(14);

    private final GrantRepository grants;
    private final GrantCase grantCase;
    private final AgreementText texts;
    private final Signoff signoff;
    private final Clock clock;

    GrantMilestones(GrantRepository grants, GrantCase grantCase, AgreementText texts, Signoff signoff, Clock clock) {
        this.grants = grants;
        this.grantCase = grantCase;
        this.texts = texts;
        this.signoff = signoff;
        this.clock = clock;
    }

    /** From here on the agreement is exactly what is signed. */
    @Transactional
    public void freeze(GrantId id) {
        Grant grant = lock(id);
        FrozenText frozen = signoff.freeze(id.subject(), texts.of(grant));
        grant.freeze(frozen.hash());
        grants.save(grant);
        grantCase.refresh(grant);
    }

    /** Brings a report to mind that is due soon, once for each day that one is due on. */
    @Transactional
    public void remind(GrantId id) {
        Grant grant = lock(id);
        Instant due = grantCase.reportDue(grant);
        if (due != null && grant.remind(due.minus(BEFORE_REPORT), clock.instant())) {
            grants.save(grant);
            grantCase.moved(grant, grant.stage(), "remind", null);
        }
    }

    Instant reportWakes(GrantId id) {
        Grant grant = find(id);
        Instant due = grantCase.reportDue(grant);
        Instant now = clock.instant();
        return due == null ? now.plus(BEFORE_REPORT) : due.minus(BEFORE_REPORT);
    }

    List<UUID> toCommit(GrantId id) {
        return values(find(id).commitments().toAnswer());
    }

    boolean isDeclined(GrantId id) {
        return find(id).commitments().isDeclined();
    }

    List<UUID> toSign(GrantId id) {
        return values(find(id).partiesToSign());
    }

    List<UUID> toApprove(GrantId id) {
        return find(id).tranches()
                .current()
                .map(tranche -> values(tranche.toApprove()))
                .orElseGet(List::of);
    }

    /** Whether the tranche that was to be approved went back to the city. */
    boolean isTrancheReturned(GrantId id) {
        return find(id).tranches().underWay().isEmpty();
    }

    boolean isTrancheLeft(GrantId id) {
        Grant grant = find(id);
        return grant.stage() == GrantStage.DELIVERY
                && grant.tranches().current().isPresent();
    }

    private static List<UUID> values(List<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toList();
    }

    private Grant find(GrantId id) {
        return grants.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Grant lock(GrantId id) {
        return grants.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
