package org.medina.pledge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.WorkingDays;
import org.medina.signoff.Signoff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a pledge by itself on its way, when the process comes to it. */
@Component
class PledgeMilestones {

    private final PledgeRepository pledges;
    private final PledgeCase pledgeCase;
    private final PledgeTexts texts;
    private final Signoff signoff;
    private final SignedText signedText;
    private final WorkingDays workingDays;
    private final Organisations organisations;
    private final PledgeSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PledgeMilestones(
            PledgeRepository pledges,
            PledgeCase pledgeCase,
            PledgeTexts texts,
            Signoff signoff,
            SignedText signedText,
            WorkingDays workingDays,
            Organisations organisations,
            PledgeSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pledges = pledges;
        this.pledgeCase = pledgeCase;
        this.texts = texts;
        this.signoff = signoff;
        this.signedText = signedText;
        this.workingDays = workingDays;
        this.organisations = organisations;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void freeze(PledgeId id) {
        Pledge pledge = lock(id);
        String hash = signoff.freeze(id.subject(), signedText.of(pledge)).hash();
        pledge.freeze(hash, deadline(pledge.lead(), settings.partnersAnswerWithin()));
        pledges.save(pledge);
        texts.name(pledge, "frozen");
        pledgeCase.moved(pledge, pledge.status(), "freeze", null, Visibility.SECRETARIAT);
    }

    @Transactional
    public void publish(PledgeId id) {
        Pledge pledge = lock(id);
        PledgeStatus from = pledge.status();
        pledge.publish(clock.instant());
        pledges.save(pledge);
        texts.name(pledge, "published");
        pledgeCase.moved(pledge, from, "publish", null, Visibility.PUBLIC);
        events.publishEvent(new PledgePublished(id, clock.instant()));
    }

    @Transactional
    public void dropSilentPartners(PledgeId id) {
        Pledge pledge = lock(id);
        PledgeStatus from = pledge.status();
        PledgeContent before = pledge.content();
        pledge.dropSilentPartners(clock.instant());
        pledges.save(pledge);
        pledgeCase.rewritten(pledge, before);
        pledgeCase.moved(pledge, from, "partners-silent", null, Visibility.SECRETARIAT);
    }

    @Transactional
    public void remindOffice(PledgeId id) {
        Pledge pledge = lock(id);
        Instant now = clock.instant();
        if (pledge.remind(now.minus(settings.idleAfter()), now)) {
            pledges.save(pledge);
            pledgeCase.noted(pledge, pledge.status(), "remind", null, Visibility.CITY);
        }
    }

    @Transactional
    public void escalateCheck(PledgeId id) {
        Pledge pledge = lock(id);
        if (pledge.escalate(clock.instant())) {
            pledges.save(pledge);
            pledgeCase.noted(pledge, pledge.status(), "escalate", null, Visibility.SECRETARIAT);
        }
    }

    List<UUID> partnersToConfirm(PledgeId id) {
        return find(id).partnersToConfirm().stream().map(OrganisationId::value).toList();
    }

    boolean isReturned(PledgeId id) {
        return find(id).status() != PledgeStatus.SIGNING;
    }

    Instant partnersDeadline(PledgeId id) {
        return find(id).partnersDue().orElseThrow(() -> new IllegalStateException("no partner is asked"));
    }

    /** The end of the last of so many working days of the organisation's country; without a country, of no country. */
    Instant deadline(OrganisationId of, int days) {
        Organisation organisation = organisations.get(of);
        String country = organisation.country() == null ? "" : organisation.country();
        return workingDays.addWorkingDays(clock.instant(), days, country, workingDays.zoneOf(country));
    }

    private Pledge find(PledgeId id) {
        return pledges.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Pledge lock(PledgeId id) {
        Pledge pledge = pledges.findAndLock(id.value()).orElseThrow(Problem::notFound);
        texts.catchUp(pledge);
        return pledge;
    }
}
