package org.medina.legacy;

import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;

/** Who may what with legacy actions. */
final class LegacyRules {

    private static final Set<Role> REGISTRARS = Set.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD);

    private LegacyRules() {}

    /** Brings in, corrects, withdraws: the secretariat. */
    static boolean isRegistrar(Actor actor) {
        Organisation own = actor.organisation();
        return own != null && own.kind() == OrganisationKind.SECRETARIAT && actor.hasAny(REGISTRARS);
    }

    /** @throws Problem FORBIDDEN */
    static Actor requireRegistrar(Actor actor) {
        if (!isRegistrar(actor)) {
            throw Problem.forbidden();
        }
        return actor;
    }
}
