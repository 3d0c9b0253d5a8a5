package org.medina.review;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ReadableCases;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a contribution for one action, by the access table and for the current actor. */
@Component
class ContributionAccess implements ReadableCases {

    private final ContributionRepository contributions;
    private final CaseFiles cases;
    private final CurrentActor currentActor;
    private final Clock clock;

    ContributionAccess(ContributionRepository contributions, CaseFiles cases, CurrentActor currentActor, Clock clock) {
        this.contributions = contributions;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ContributionId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return ContributionRules.TABLE;
    }

    /** A contribution that may be worked on, and by whom. */
    record Opened(Contribution contribution, Actor actor, Set<Relation> relations, Clock clock) {

        Set<ContributionAction> allowed() {
            return ContributionRules.TABLE.allowed(actor, contribution.stage(), relations);
        }

        boolean may(ContributionAction action) {
            return ContributionRules.TABLE.allows(actor, action, contribution.stage(), relations);
        }

        /** The organisation acted for; those who do something here always act for one. */
        OrganisationId own() {
            return actor.requiredOrganisation().id();
        }

        Act act() {
            PersonId person = actor.requiredPerson();
            return new Act(person, actor.name(), own(), clock.instant());
        }
    }

    /**
     * Takes its row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(ContributionId id, ContributionAction action) {
        return check(contributions.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(ContributionId id, ContributionAction action) {
        return check(contributions.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** What the current actor does for its city elsewhere; empty for whoever is not of that city. */
    Optional<Act> actOf(OrganisationId city) {
        Actor actor = currentActor.get();
        PersonId person = actor.person();
        return person == null
                        || actor.organisation() == null
                        || !actor.organisation().id().equals(city)
                ? Optional.empty()
                : Optional.of(new Act(person, actor.name(), city, clock.instant()));
    }

    private Opened check(Contribution contribution, ContributionAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(contribution.id().subject(), actor);
        ContributionRules.TABLE.check(actor, action, contribution.stage(), relations);
        return new Opened(contribution, actor, relations, clock);
    }
}
