package org.medina.evidence;

import java.util.EnumSet;
import java.util.Set;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;

/** Who may take evidence along; which cases are in it is for the rules of each journey to say. */
final class BundleRules {

    /** Those who answer for their organisation. */
    private static final Set<Role> RESPONSIBLE = EnumSet.of(
            Role.CITY_COORDINATOR,
            Role.STATE_FOCAL_POINT,
            Role.AGENCY_APPROVER,
            Role.FUND_AGENT,
            Role.SECRETARIAT_OFFICER,
            Role.SECRETARIAT_HEAD);

    private static final Set<Role> SECRETARIES = EnumSet.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD);

    private BundleRules() {}

    static boolean mayAsk(Actor actor, BundleScope scope) {
        Organisation own = actor.organisation();
        if (own == null || actor.person() == null) {
            return false;
        }
        return switch (scope) {
            case CASE -> !actor.roles().isEmpty();
            case ORGANISATION -> actor.hasAny(RESPONSIBLE);
            case WHOLE -> own.kind() == OrganisationKind.SECRETARIAT && actor.hasAny(SECRETARIES);
        };
    }
}
