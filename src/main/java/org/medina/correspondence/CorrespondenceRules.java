package org.medina.correspondence;

import static org.medina.identity.Role.ADVISER;
import static org.medina.identity.Role.AGENCY_APPROVER;
import static org.medina.identity.Role.AGENCY_REVIEWER;
import static org.medina.identity.Role.CITY_COORDINATOR;
import static org.medina.identity.Role.CITY_EDITOR;
import static org.medina.identity.Role.CITY_SIGNATORY;
import static org.medina.identity.Role.COMMITTEE_MEMBER;
import static org.medina.identity.Role.FUND_AGENT;
import static org.medina.identity.Role.SECRETARIAT_HEAD;
import static org.medina.identity.Role.SECRETARIAT_OFFICER;
import static org.medina.identity.Role.SIGNATORY;
import static org.medina.identity.Role.STATE_COMMENTER;
import static org.medina.identity.Role.STATE_FOCAL_POINT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Role;

/**
 * Who may write about a case: the secretariat to those who take part, and each of them to the secretariat; only the secretariat
 * records what came from outside.
 */
final class CorrespondenceRules {

    private static final Set<Role> WRITERS = Set.of(
            CITY_EDITOR,
            CITY_COORDINATOR,
            CITY_SIGNATORY,
            STATE_COMMENTER,
            STATE_FOCAL_POINT,
            AGENCY_REVIEWER,
            AGENCY_APPROVER,
            COMMITTEE_MEMBER,
            FUND_AGENT,
            SIGNATORY,
            ADVISER,
            SECRETARIAT_OFFICER,
            SECRETARIAT_HEAD);
    /** Who of an organisation is asked: the first of these roles that somebody holds. */
    private static final List<Role> ASKED = List.of(
            SECRETARIAT_OFFICER,
            CITY_COORDINATOR,
            STATE_FOCAL_POINT,
            AGENCY_APPROVER,
            FUND_AGENT,
            COMMITTEE_MEMBER,
            SIGNATORY,
            ADVISER,
            CITY_EDITOR,
            STATE_COMMENTER,
            AGENCY_REVIEWER,
            SECRETARIAT_HEAD);

    private CorrespondenceRules() {}

    static boolean writes(Actor actor) {
        return actor.organisation() != null && actor.hasAny(WRITERS);
    }

    static Optional<Role> asked(Organisations organisations, Organisation organisation) {
        return ASKED.stream()
                .filter(role -> !organisations.people(organisation.id(), role).isEmpty())
                .findFirst();
    }
}
