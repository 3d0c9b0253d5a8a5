package org.medina.pledge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.Turn;
import org.medina.identity.Actor;
import org.medina.identity.Mandate;
import org.medina.identity.OfficeId;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.PaperSignatures;
import org.medina.workflow.WorkAssignment.Work;
import org.springframework.stereotype.Component;

/** How a pledge stands on paper, and for whom the signature waits because of it. */
@Component
class PledgePapers {

    private static final Work RECORD = new Work("pledge.record-paper", "pledge.work.record-paper");
    private static final Work CHECK = new Work("pledge.check-paper", "pledge.work.check-paper");
    private static final Standing NOTHING = new Standing(null, Set.of());

    private final PaperSignatures papers;
    private final Offices offices;
    private final Organisations organisations;
    private final Clock clock;

    PledgePapers(PaperSignatures papers, Offices offices, Organisations organisations, Clock clock) {
        this.papers = papers;
        this.offices = offices;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The sheet that waits to be compared, if one does.
     *
     * @param holders who may have signed it: whoever holds a mandate of the office that it says has signed
     */
    record Standing(@Nullable PaperRecord waiting, Set<PersonId> holders) {

        boolean isWaiting() {
            return waiting != null;
        }

        /** Neither who entered it nor who may have signed it compares it. */
        boolean mayBeCheckedBy(Actor actor) {
            PersonId person = actor.person();
            return waiting != null && !waiting.recordedBy().equals(person) && !holders.contains(person);
        }
    }

    Standing standing(Pledge pledge) {
        if (pledge.status() != PledgeStatus.SIGNING) {
            return NOTHING;
        }
        return papers.waiting(pledge.id().subject())
                .map(paper -> new Standing(paper, holders(paper.claim().office(), today())))
                .orElse(NOTHING);
    }

    /**
     * Whom the signature waits for once no partner is asked. A sheet that the city entered is compared by the
     * secretariat, one that the secretariat entered by the city; where nobody of an office can sign here, somebody has it
     * signed by hand.
     */
    Turn turn(Pledge pledge, OrganisationId secretariat) {
        OrganisationId lead = pledge.lead();
        Standing standing = standing(pledge);
        PaperRecord paper = standing.waiting();
        if (paper == null) {
            return new Turn(lead, signsHere(lead) ? Role.CITY_SIGNATORY : Role.CITY_COORDINATOR);
        }
        if (organisations.get(paper.recordedFor()).kind() != OrganisationKind.SECRETARIAT) {
            return new Turn(secretariat, Role.SECRETARIAT_OFFICER);
        }
        boolean cityCanCompare = organisations.people(lead, Role.CITY_COORDINATOR).stream()
                .map(held -> held.person().id())
                .anyMatch(person -> !person.equals(paper.recordedBy())
                        && !standing.holders().contains(person));
        return cityCanCompare ? new Turn(lead, Role.CITY_COORDINATOR) : new Turn(secretariat, Role.SECRETARIAT_HEAD);
    }

    /** What there is to do instead of a signature in the portal. */
    @Nullable
    Work work(Pledge pledge) {
        if (standing(pledge).isWaiting()) {
            return CHECK;
        }
        return signsHere(pledge.lead()) ? null : RECORD;
    }

    Set<PersonId> holders(OfficeId office, LocalDate day) {
        return offices.mandates(office).stream()
                .filter(mandate -> !mandate.from().isAfter(day) && !endedBefore(mandate, day))
                .map(Mandate::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean signsHere(OrganisationId lead) {
        return !organisations.people(lead, Role.CITY_SIGNATORY).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static boolean endedBefore(Mandate mandate, LocalDate day) {
        LocalDate until = mandate.until();
        return until != null && until.isBefore(day);
    }
}
