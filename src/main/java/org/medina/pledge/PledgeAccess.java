package org.medina.pledge;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a pledge for one action, if the access table lets the current actor do it now. */
@Component
class PledgeAccess {

    private final PledgeRepository pledges;
    private final CaseFiles cases;
    private final CurrentActor currentActor;

    PledgeAccess(PledgeRepository pledges, CaseFiles cases, CurrentActor currentActor) {
        this.pledges = pledges;
        this.cases = cases;
        this.currentActor = currentActor;
    }

    /** A pledge that may be worked on, and by whom. */
    record Opened(Pledge pledge, Actor actor, Set<Relation> relations) {

        Set<PledgeAction> actions() {
            Set<PledgeAction> allowed = PledgeRules.TABLE.allowed(actor, pledge.status(), relations);
            return allowed.isEmpty() ? EnumSet.noneOf(PledgeAction.class) : EnumSet.copyOf(allowed);
        }
    }

    /**
     * Takes the pledge's row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(PledgeId id, PledgeAction action) {
        return check(pledges.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(PledgeId id, PledgeAction action) {
        return check(pledges.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(Pledge pledge, PledgeAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(pledge.id().subject(), actor);
        PledgeRules.TABLE.check(actor, action, pledge.status(), relations);
        return new Opened(pledge, actor, relations);
    }
}
