package org.medina.funding;

import static org.medina.funding.FundingAction.ASK_MINISTRIES;
import static org.medina.funding.FundingAction.ASK_REVIEW;
import static org.medina.funding.FundingAction.ATTACH;
import static org.medina.funding.FundingAction.CHECK;
import static org.medina.funding.FundingAction.CONFIRM_ENTRY;
import static org.medina.funding.FundingAction.DECIDE_REVIEW;
import static org.medina.funding.FundingAction.EDIT;
import static org.medina.funding.FundingAction.LINK;
import static org.medina.funding.FundingAction.MOVE;
import static org.medina.funding.FundingAction.READ;
import static org.medina.funding.FundingAction.REAPPLY;
import static org.medina.funding.FundingAction.SEE_FILES;
import static org.medina.funding.FundingAction.SEE_HISTORY;
import static org.medina.funding.FundingAction.SEE_PROCESS;
import static org.medina.funding.FundingAction.SEND_FEEDBACK;
import static org.medina.funding.FundingAction.SUBMIT;
import static org.medina.funding.FundingAction.TAKE_UP;
import static org.medina.funding.FundingAction.WITHDRAW;
import static org.medina.funding.FundingStatus.APPRAISAL;
import static org.medina.funding.FundingStatus.CLOSED;
import static org.medina.funding.FundingStatus.DRAFT;
import static org.medina.funding.FundingStatus.ELIGIBILITY;
import static org.medina.funding.FundingStatus.FEEDBACK;
import static org.medina.funding.FundingStatus.GRANT;
import static org.medina.funding.FundingStatus.INELIGIBLE;
import static org.medina.funding.FundingStatus.OWNERSHIP;
import static org.medina.funding.FundingStatus.PIPELINE;
import static org.medina.funding.FundingStatus.PROCEDURE;
import static org.medina.funding.FundingStatus.REJECTED;
import static org.medina.identity.Relation.ASSIGNED_AGENCY;
import static org.medina.identity.Relation.ENTERED_BY;
import static org.medina.identity.Relation.LEAD;
import static org.medina.identity.Relation.MANDATED;
import static org.medina.identity.Relation.SECRETARIAT;
import static org.medina.identity.Role.AGENCY_APPROVER;
import static org.medina.identity.Role.AGENCY_REVIEWER;
import static org.medina.identity.Role.CITY_COORDINATOR;
import static org.medina.identity.Role.CITY_EDITOR;
import static org.medina.identity.Role.CITY_SIGNATORY;
import static org.medina.identity.Role.NETWORK_SUPPORTER;
import static org.medina.identity.Role.SECRETARIAT_HEAD;
import static org.medina.identity.Role.SECRETARIAT_OFFICER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/**
 * Who may do what with a funding request, in which state. States never read one: what they are asked about they read in the
 * dialogue, and of a refusal they learn nothing. Agencies read what was approved once they are to pay for it; what they judge
 * they read in the appraisal. A network that the city has mandated reads and writes with it, and decides nothing.
 */
final class FundingRules {

    private static final Set<FundingStatus> ALWAYS = EnumSet.allOf(FundingStatus.class);
    private static final Set<FundingStatus> PAID = EnumSet.of(GRANT, CLOSED);
    private static final List<Role> OFFICE = List.of(CITY_EDITOR, CITY_COORDINATOR, CITY_SIGNATORY);
    private static final List<Role> NETWORK = List.of(NETWORK_SUPPORTER);
    private static final List<Role> STAFF = List.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);

    static final AccessTable<FundingAction, FundingStatus> TABLE = new AccessTable<>(
            FundingAction.class,
            READ,
            new Rows()
                    // reading
                    .rows(READ, ALWAYS, OFFICE, LEAD)
                    .rows(READ, ALWAYS, NETWORK, MANDATED)
                    .rows(READ, ALWAYS, STAFF, SECRETARIAT)
                    .rows(READ, PAID, List.of(AGENCY_REVIEWER, AGENCY_APPROVER), ASSIGNED_AGENCY)
                    .rows(SEE_HISTORY, ALWAYS, OFFICE, LEAD)
                    .rows(SEE_HISTORY, ALWAYS, NETWORK, MANDATED)
                    .rows(SEE_HISTORY, ALWAYS, STAFF, SECRETARIAT)
                    .rows(SEE_HISTORY, PAID, List.of(AGENCY_REVIEWER, AGENCY_APPROVER), ASSIGNED_AGENCY)
                    .rows(SEE_PROCESS, ALWAYS, STAFF, SECRETARIAT)
                    .rows(SEE_FILES, ALWAYS, OFFICE, LEAD)
                    .rows(SEE_FILES, ALWAYS, NETWORK, MANDATED)
                    .rows(SEE_FILES, ALWAYS, STAFF, SECRETARIAT)
                    // writing
                    .rows(EDIT, EnumSet.of(DRAFT), List.of(CITY_EDITOR, CITY_COORDINATOR), LEAD)
                    .rows(EDIT, EnumSet.of(DRAFT), List.of(SECRETARIAT_OFFICER), ENTERED_BY)
                    .rows(EDIT, EnumSet.of(DRAFT), NETWORK, MANDATED)
                    .rows(ATTACH, EnumSet.of(DRAFT), List.of(SECRETARIAT_OFFICER), ENTERED_BY)
                    .rows(ATTACH, EnumSet.of(DRAFT), NETWORK, MANDATED)
                    .rows(LINK, EnumSet.of(DRAFT), List.of(SECRETARIAT_OFFICER), ENTERED_BY)
                    .rows(LINK, EnumSet.of(DRAFT), NETWORK, MANDATED)
                    .rows(CONFIRM_ENTRY, EnumSet.of(DRAFT), List.of(CITY_COORDINATOR), LEAD)
                    .rows(ATTACH, EnumSet.of(DRAFT), List.of(CITY_EDITOR, CITY_COORDINATOR), LEAD)
                    .rows(LINK, EnumSet.of(DRAFT, ELIGIBILITY, OWNERSHIP), List.of(CITY_EDITOR, CITY_COORDINATOR), LEAD)
                    // deciding
                    .rows(SUBMIT, EnumSet.of(DRAFT), List.of(CITY_COORDINATOR), LEAD)
                    .rows(CHECK, EnumSet.of(ELIGIBILITY), List.of(SECRETARIAT_OFFICER), SECRETARIAT)
                    .rows(ASK_MINISTRIES, EnumSet.of(OWNERSHIP), List.of(CITY_COORDINATOR), LEAD)
                    .rows(TAKE_UP, EnumSet.of(OWNERSHIP), List.of(CITY_COORDINATOR), LEAD)
                    .rows(TAKE_UP, EnumSet.of(OWNERSHIP), List.of(SECRETARIAT_OFFICER), SECRETARIAT)
                    .rows(MOVE, EnumSet.of(OWNERSHIP), List.of(CITY_COORDINATOR), LEAD)
                    .rows(
                            WITHDRAW,
                            EnumSet.of(DRAFT, ELIGIBILITY, OWNERSHIP, APPRAISAL, FEEDBACK, PROCEDURE, GRANT),
                            List.of(CITY_COORDINATOR, CITY_SIGNATORY),
                            LEAD)
                    .rows(SEND_FEEDBACK, EnumSet.of(FEEDBACK), List.of(SECRETARIAT_OFFICER), SECRETARIAT)
                    .rows(ASK_REVIEW, EnumSet.of(REJECTED, INELIGIBLE), List.of(CITY_COORDINATOR), LEAD)
                    .rows(DECIDE_REVIEW, EnumSet.of(PROCEDURE), List.of(SECRETARIAT_HEAD), SECRETARIAT)
                    .rows(REAPPLY, EnumSet.of(PIPELINE), List.of(CITY_EDITOR, CITY_COORDINATOR), LEAD)
                    .all());

    private FundingRules() {}

    /** The relations in which somebody may read a request of that status. */
    static Set<Relation> readersIn(FundingStatus status) {
        Set<Relation> readers = EnumSet.noneOf(Relation.class);
        TABLE.rules().stream()
                .filter(rule -> rule.action() == READ && rule.states().contains(status))
                .forEach(rule -> readers.add(rule.relation()));
        return readers;
    }

    private static final class Rows {
        private final List<AccessRule<FundingAction, FundingStatus>> rows = new ArrayList<>();

        Rows rows(FundingAction action, Set<FundingStatus> states, List<Role> roles, Relation relation) {
            roles.forEach(role -> rows.add(new AccessRule<>(action, states, role, relation)));
            return this;
        }

        List<AccessRule<FundingAction, FundingStatus>> all() {
            return rows;
        }
    }
}
