package org.medina.admission;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;

/** Who admits: officers and the head of the secretariat. An organisation's own people read who is in it. */
final class AdmissionRules {

    private static final Set<Role> ADMITS = EnumSet.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD);

    private AdmissionRules() {}

    static boolean admits(Actor actor) {
        var organisation = actor.organisation();
        return organisation != null && organisation.kind() == OrganisationKind.SECRETARIAT && actor.hasAny(ADMITS);
    }

    /** @throws Problem NOT_FOUND: nobody else may know who asked to take part */
    static Actor requireAdmits(Actor actor) {
        if (!admits(actor)) {
            throw Problem.notFound();
        }
        return actor;
    }

    /** @throws Problem NOT_FOUND for all but the secretariat and the organisation’s own people */
    static void requireReads(Actor actor, OrganisationId organisation) {
        if (!admits(actor) && !actor.actsFor(organisation)) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem NOT_FOUND as {@link #requireReads}, FORBIDDEN for all but the secretariat */
    static void requireAdmits(Actor actor, OrganisationId organisation) {
        requireReads(actor, organisation);
        if (!admits(actor)) {
            throw Problem.forbidden();
        }
    }
}
