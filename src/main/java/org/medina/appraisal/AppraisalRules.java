package org.medina.appraisal;

import static org.medina.appraisal.AppraisalAction.*;
import static org.medina.appraisal.AppraisalStage.*;
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
 * Who may do what with an appraisal, at which stage: action, stages, role, relation of the acting organisation. What hangs on
 * a person, namely a declared conflict or a seat that is barred, is asked in {@link AppraisalAccess}.
 */
final class AppraisalRules {

    private static final Set<Role> APPLICANTS = EnumSet.of(CITY_EDITOR, CITY_COORDINATOR, CITY_SIGNATORY);
    private static final Set<Role> SECRETARIES = EnumSet.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);
    private static final Set<Role> REVIEWERS = EnumSet.of(AGENCY_REVIEWER);
    private static final Set<Role> MEMBERS = EnumSet.of(COMMITTEE_MEMBER);
    private static final Set<Role> OFFICERS = EnumSet.of(SECRETARIAT_OFFICER);

    private static final Set<AppraisalStage> ALWAYS = EnumSet.allOf(AppraisalStage.class);
    private static final Set<AppraisalStage> INDEPENDENT = EnumSet.of(ASSIGNING, REVIEWING, CLARIFYING);
    private static final Set<AppraisalStage> SINCE_PANEL = EnumSet.of(PANEL, DECIDING, MINUTES, DECIDED);
    private static final Set<AppraisalStage> SINCE_VOTE = EnumSet.of(MINUTES, DECIDED);
    private static final Set<AppraisalStage> SINCE_DECIDING = EnumSet.of(DECIDING, MINUTES, DECIDED);

    /** In the panel as well: what the reviewers talk about may be unclear to all of them. */
    private static final Set<AppraisalStage> ASKABLE = EnumSet.of(ASSIGNING, REVIEWING, CLARIFYING, PANEL);

    /** An answer is taken late too, as long as somebody reads it before the decision. */
    private static final Set<AppraisalStage> ANSWERABLE = EnumSet.of(ASSIGNING, REVIEWING, CLARIFYING, PANEL);

    static final AccessTable<AppraisalAction, AppraisalStage> TABLE = new AccessTable<>(
            AppraisalAction.class,
            READ,
            new Rows()
                    // reading
                    .rows(READ, ALWAYS, SECRETARIES, SECRETARIAT)
                    .rows(READ, ALWAYS, REVIEWERS, ASSIGNED_AGENCY)
                    .rows(READ, SINCE_DECIDING, MEMBERS, DECIDES)
                    .rows(READ, ALWAYS, APPLICANTS, CONSULTED)
                    .rows(READ, ALWAYS, EnumSet.of(ADMIN), ANYONE)
                    .rows(SEE_HISTORY, ALWAYS, SECRETARIES, SECRETARIAT)
                    .rows(SEE_HISTORY, ALWAYS, REVIEWERS, ASSIGNED_AGENCY)
                    .rows(SEE_HISTORY, SINCE_DECIDING, MEMBERS, DECIDES)
                    .rows(SEE_HISTORY, ALWAYS, APPLICANTS, CONSULTED)
                    .rows(SEE_HISTORY, ALWAYS, EnumSet.of(ADMIN), ANYONE)
                    .rows(READ_TEXT, ALWAYS, SECRETARIES, SECRETARIAT)
                    .rows(READ_TEXT, ALWAYS, REVIEWERS, ASSIGNED_AGENCY)
                    .rows(READ_TEXT, SINCE_DECIDING, MEMBERS, DECIDES)
                    .rows(SEE_REVIEWS, SINCE_PANEL, SECRETARIES, SECRETARIAT)
                    .rows(SEE_REVIEWS, SINCE_PANEL, REVIEWERS, ASSIGNED_AGENCY)
                    .rows(SEE_REVIEWS, SINCE_DECIDING, MEMBERS, DECIDES)
                    .rows(SEE_DECISION, SINCE_DECIDING, SECRETARIES, SECRETARIAT)
                    .rows(SEE_DECISION, SINCE_DECIDING, MEMBERS, DECIDES)
                    .rows(SEE_DECISION, EnumSet.of(DECIDED), REVIEWERS, ASSIGNED_AGENCY)
                    .rows(SEE_PAPERS, SINCE_VOTE, SECRETARIES, SECRETARIAT)
                    .rows(SEE_PAPERS, SINCE_VOTE, MEMBERS, DECIDES)
                    // reviewing
                    .rows(DECLARE, INDEPENDENT, REVIEWERS, ASSIGNED_AGENCY)
                    .rows(REVIEW, INDEPENDENT, REVIEWERS, ASSIGNED_AGENCY)
                    .rows(RAISE_QUESTION, ASKABLE, REVIEWERS, ASSIGNED_AGENCY)
                    .rows(ASK_APPLICANT, ASKABLE, OFFICERS, SECRETARIAT)
                    .rows(ANSWER, ANSWERABLE, EnumSet.of(CITY_COORDINATOR), CONSULTED)
                    .rows(NAME_SUBSTITUTE, INDEPENDENT, OFFICERS, SECRETARIAT)
                    .rows(END_REVIEWS, EnumSet.of(REVIEWING), OFFICERS, SECRETARIAT)
                    .rows(CHANGE_SCORE, EnumSet.of(PANEL), REVIEWERS, ASSIGNED_AGENCY)
                    .rows(CLOSE_PANEL, EnumSet.of(PANEL), OFFICERS, SECRETARIAT)
                    // deciding; a vote that comes late is told in words that it does
                    .rows(PROPOSE, EnumSet.of(DECIDING), OFFICERS, SECRETARIAT)
                    .rows(VOTE, SINCE_DECIDING, MEMBERS, DECIDES)
                    .rows(RECUSE, EnumSet.of(DECIDING), MEMBERS, DECIDES)
                    .rows(NAME_STAND_IN, EnumSet.of(DECIDING), OFFICERS, SECRETARIAT)
                    .rows(CLOSE_VOTE, EnumSet.of(DECIDING), OFFICERS, SECRETARIAT)
                    .rows(WRITE_MINUTES, EnumSet.of(MINUTES), OFFICERS, SECRETARIAT)
                    .rows(OBJECT_MINUTES, EnumSet.of(MINUTES), MEMBERS, DECIDES)
                    .rows(ADOPT_MINUTES, EnumSet.of(MINUTES), OFFICERS, SECRETARIAT)
                    .all());

    private AppraisalRules() {}

    private static final class Rows {
        private final List<AccessRule<AppraisalAction, AppraisalStage>> rows = new ArrayList<>();

        Rows rows(AppraisalAction action, Set<AppraisalStage> states, Set<Role> roles, Relation relation) {
            roles.forEach(role -> rows.add(new AccessRule<>(action, states, role, relation)));
            return this;
        }

        List<AccessRule<AppraisalAction, AppraisalStage>> all() {
            return rows;
        }
    }
}
