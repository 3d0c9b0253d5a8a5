package org.medina.grant;

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

/** Opens a grant for one action, by the access table and for the current actor. */
@Component
class GrantAccess implements ReadableCases {

    private final GrantRepository grants;
    private final CaseFiles cases;
    private final CurrentActor currentActor;
    private final Clock clock;

    GrantAccess(GrantRepository grants, CaseFiles cases, CurrentActor currentActor, Clock clock) {
        this.grants = grants;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return GrantId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return GrantRules.TABLE;
    }

    /** A grant that may be worked on, and by whom. */
    record Opened(Grant grant, Actor actor, Set<Relation> relations, Clock clock) {

        Set<GrantAction> allowed() {
            return GrantRules.TABLE.allowed(actor, grant.stage(), relations);
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
     * Takes the grant's row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(GrantId id, GrantAction action) {
        return check(grants.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(GrantId id, GrantAction action) {
        return check(grants.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(Grant grant, GrantAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(grant.id().subject(), actor);
        GrantRules.TABLE.check(actor, action, grant.stage(), relations);
        return new Opened(grant, actor, relations, clock);
    }
}
