package org.medina.grant;

import static org.medina.grant.GrantAction.*;
import static org.medina.grant.GrantStage.*;
import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/**
 * Who may do what with a grant, at which stage: action, stages, role, relation of the acting organisation. States read
 * nothing of it; the administrative agent does from the day on which it may be asked to pay.
 */
final class GrantRules {

    private static final Set<Role> CITY = EnumSet.of(CITY_EDITOR, CITY_COORDINATOR, CITY_SIGNATORY);
    private static final Set<Role> AGENCY = EnumSet.of(AGENCY_REVIEWER, AGENCY_APPROVER);
    private static final Set<Role> SECRETARIES = EnumSet.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);

    private static final Set<GrantStage> ALWAYS = EnumSet.allOf(GrantStage.class);
    private static final Set<GrantStage> SINCE_AGREEMENT = EnumSet.of(DELIVERY, CLOSING, CLOSED, CALLED_OFF);
    private static final Set<GrantStage> BEFORE_MONEY = EnumSet.of(COMMITMENT, DILIGENCE, AGREEMENT);

    static final AccessTable<GrantAction, GrantStage> TABLE = new AccessTable<>(
            GrantAction.class,
            READ,
            new Rows()
                    // reading
                    .readers(READ)
                    .row(READ, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .row(READ, ALWAYS, ADMIN, ANYONE)
                    .readers(SEE_HISTORY)
                    .row(SEE_HISTORY, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .row(SEE_HISTORY, ALWAYS, ADMIN, ANYONE)
                    .readers(SEE_FILES)
                    .rows(ATTACH, EnumSet.of(DILIGENCE, AGREEMENT, DELIVERY), SECRETARIES, SECRETARIAT)
                    .row(ATTACH, EnumSet.of(DILIGENCE, AGREEMENT, DELIVERY), CITY_COORDINATOR, LEAD)
                    // before the agreement
                    .row(COMMIT, EnumSet.of(COMMITMENT), AGENCY_APPROVER, ASSIGNED_AGENCY)
                    .rows(TICK, EnumSet.of(DILIGENCE), SECRETARIES, SECRETARIAT)
                    .rows(CONFIRM_DILIGENCE, EnumSet.of(DILIGENCE), SECRETARIES, SECRETARIAT)
                    // the agreement
                    .row(DRAFT_AGREEMENT, EnumSet.of(AGREEMENT), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(APPROVE_AGREEMENT, EnumSet.of(AGREEMENT), SECRETARIAT_HEAD, SECRETARIAT)
                    .row(REOPEN_AGREEMENT, EnumSet.of(AGREEMENT), SECRETARIAT_HEAD, SECRETARIAT)
                    .row(SIGN, EnumSet.of(AGREEMENT), CITY_SIGNATORY, LEAD)
                    .row(SIGN, EnumSet.of(AGREEMENT), AGENCY_APPROVER, ASSIGNED_AGENCY)
                    .row(RECORD_OUTSIDE, EnumSet.of(AGREEMENT), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(RECORD_OUTSIDE, EnumSet.of(AGREEMENT), CITY_COORDINATOR, LEAD)
                    .rows(CHECK_OUTSIDE, EnumSet.of(AGREEMENT), SECRETARIES, SECRETARIAT)
                    // money
                    .row(REQUEST_TRANCHE, EnumSet.of(DELIVERY), CITY_COORDINATOR, LEAD)
                    .row(CHECK_TRANCHE, EnumSet.of(DELIVERY), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(APPROVE_TRANCHE, EnumSet.of(DELIVERY), AGENCY_APPROVER, ASSIGNED_AGENCY)
                    .row(PAY, EnumSet.of(DELIVERY), FUND_AGENT, PAYS)
                    // reports and the end
                    .row(REPORT, EnumSet.of(DELIVERY), CITY_COORDINATOR, LEAD)
                    .row(ACCEPT_REPORT, EnumSet.of(DELIVERY), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(ACCEPT_REPORT, EnumSet.of(DELIVERY), AGENCY_APPROVER, ASSIGNED_AGENCY)
                    .row(CLOSE, EnumSet.of(CLOSING), FUND_AGENT, PAYS)
                    .row(CALL_OFF, BEFORE_MONEY, SECRETARIAT_HEAD, SECRETARIAT)
                    .all());

    private GrantRules() {}

    private static final class Rows {
        private final List<AccessRule<GrantAction, GrantStage>> rows = new ArrayList<>();

        Rows row(GrantAction action, Set<GrantStage> stages, Role role, Relation relation) {
            rows.add(new AccessRule<>(action, stages, role, relation));
            return this;
        }

        Rows rows(GrantAction action, Set<GrantStage> stages, Set<Role> roles, Relation relation) {
            roles.forEach(role -> row(action, stages, role, relation));
            return this;
        }

        /** Everybody who has a part in the grant. */
        Rows readers(GrantAction action) {
            return rows(action, ALWAYS, CITY, LEAD)
                    .rows(action, ALWAYS, AGENCY, ASSIGNED_AGENCY)
                    .rows(action, ALWAYS, SECRETARIES, SECRETARIAT)
                    .row(action, SINCE_AGREEMENT, FUND_AGENT, PAYS);
        }

        List<AccessRule<GrantAction, GrantStage>> all() {
            return rows;
        }
    }
}
