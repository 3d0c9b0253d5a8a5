package org.medina.call;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.PersonId;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a mechanism for one action, by the access table and for the current actor. */
@Component
class MechanismAccess {

    private final MechanismRepository mechanisms;
    private final CurrentActor currentActor;

    MechanismAccess(MechanismRepository mechanisms, CurrentActor currentActor) {
        this.mechanisms = mechanisms;
        this.currentActor = currentActor;
    }

    /** A mechanism that may be worked on, and by whom. */
    record Opened(StoredMechanism mechanism, Actor actor, Set<Relation> relations) {

        Set<MechanismAction> allowed() {
            return MechanismRules.TABLE.allowed(actor, mechanism.status(), relations);
        }

        boolean may(MechanismAction action) {
            return MechanismRules.TABLE.allows(actor, action, mechanism.status(), relations);
        }

        PersonId person() {
            return actor.requiredPerson();
        }
    }

    /**
     * Takes the mechanism's row until the transaction ends.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(String key, MechanismAction action) {
        return check(mechanisms.findAndLock(key).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(String key, MechanismAction action) {
        return check(mechanisms.findByKey(key).orElseThrow(Problem::notFound), action);
    }

    /** Whether the current actor may know of a mechanism that stands so. */
    boolean mayRead(MechanismStatus status) {
        Actor actor = currentActor.get();
        return MechanismRules.TABLE.allows(actor, MechanismAction.READ, status, relations(actor));
    }

    /** There is none yet whose table could be asked; those may add one who may write one. */
    Actor requireWriter() {
        Actor actor = currentActor.get();
        if (!mayAdd(actor)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    static boolean mayAdd(Actor actor) {
        return MechanismRules.TABLE.allows(actor, MechanismAction.EDIT, MechanismStatus.NEW, relations(actor));
    }

    private Opened check(StoredMechanism mechanism, MechanismAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = relations(actor);
        MechanismRules.TABLE.check(actor, action, mechanism.status(), relations);
        return new Opened(mechanism, actor, relations);
    }

    private static Set<Relation> relations(Actor actor) {
        Organisation own = actor.organisation();
        return own != null && own.kind() == OrganisationKind.SECRETARIAT
                ? EnumSet.of(Relation.ANYONE, Relation.SECRETARIAT)
                : EnumSet.of(Relation.ANYONE);
    }
}
