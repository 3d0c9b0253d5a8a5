package org.medina.review;

import java.time.Clock;
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

/** Opens a cycle for one action, by the access table and for the current actor. */
@Component
class ReviewAccess implements ReadableCases {

    private final CycleRepository reviews;
    private final CaseFiles cases;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReviewAccess(CycleRepository reviews, CaseFiles cases, CurrentActor currentActor, Clock clock) {
        this.reviews = reviews;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReviewId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return ReviewRules.TABLE;
    }

    /** A cycle that may be worked on, and by whom. */
    record Opened(Review review, Actor actor, Set<Relation> relations, Clock clock) {

        Set<ReviewAction> allowed() {
            return ReviewRules.TABLE.allowed(actor, review.stage(), relations);
        }

        boolean may(ReviewAction action) {
            return ReviewRules.TABLE.allows(actor, action, review.stage(), relations);
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
    public Opened toChange(ReviewId id, ReviewAction action) {
        return check(reviews.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(ReviewId id, ReviewAction action) {
        return check(reviews.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(Review review, ReviewAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(review.id().subject(), actor);
        ReviewRules.TABLE.check(actor, action, review.stage(), relations);
        return new Opened(review, actor, relations, clock);
    }
}
