package org.medina.oversight;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Who looks over cases: the secretariat over all, some offices of others over those that they take part in. */
@Component
class Overseer {

    private static final Set<Role> OF_THEIR_OWN =
            EnumSet.of(Role.CITY_COORDINATOR, Role.STATE_FOCAL_POINT, Role.AGENCY_REVIEWER, Role.AGENCY_APPROVER);

    private final CurrentActor current;

    Overseer(CurrentActor current) {
        this.current = current;
    }

    /** @throws Problem FORBIDDEN for everybody else */
    Actor get() {
        Actor actor = current.get();
        if (!isOne(actor)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    boolean isOne() {
        return current.find().filter(Overseer::isOne).isPresent();
    }

    static boolean setsTargets(Actor actor) {
        return actor.isOfTheSecretariat() && actor.has(Role.SECRETARIAT_HEAD);
    }

    private static boolean isOne(Actor actor) {
        return actor.isOfTheSecretariat() || actor.organisation() != null && actor.hasAny(OF_THEIR_OWN);
    }
}
