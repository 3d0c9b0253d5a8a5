package org.medina.review;

import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;
import static org.medina.review.ContributionAction.*;
import static org.medina.review.ContributionStage.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/**
 * Who may do what with a city's contribution. The city writes; the ministry that was asked writes its statement and reads
 * what was handed in, never a draft; other cities, ministries and those who sign read the dossier and not this.
 */
final class ContributionRules {

    private static final Set<ContributionStage> ALWAYS = EnumSet.allOf(ContributionStage.class);
    private static final Set<ContributionStage> OPEN = EnumSet.of(ANSWERING, HANDED_IN);

    static final AccessTable<ContributionAction, ContributionStage> TABLE = new AccessTable<>(
            ContributionAction.class,
            READ,
            new Rows()
                    .readers(READ)
                    .row(READ, ALWAYS, ADMIN, ANYONE)
                    .readers(SEE_HISTORY)
                    .row(SEE_HISTORY, ALWAYS, ADMIN, ANYONE)
                    .city(SEE_DRAFT, ALWAYS)
                    .row(ANSWER, OPEN, CITY_EDITOR, LEAD)
                    .row(ANSWER, OPEN, CITY_COORDINATOR, LEAD)
                    .row(HAND_IN, OPEN, CITY_COORDINATOR, LEAD)
                    .row(CONFIRM_PAGE, EnumSet.of(HANDED_IN), CITY_COORDINATOR, LEAD)
                    .row(CONFIRM_PAGE, EnumSet.of(HANDED_IN), CITY_SIGNATORY, LEAD)
                    .row(STATE, OPEN, STATE_FOCAL_POINT, CONSULTED)
                    .all());

    private ContributionRules() {}

    private static final class Rows {
        private final List<AccessRule<ContributionAction, ContributionStage>> rows = new ArrayList<>();

        Rows row(ContributionAction action, Set<ContributionStage> stages, Role role, Relation relation) {
            rows.add(new AccessRule<>(action, stages, role, relation));
            return this;
        }

        Rows city(ContributionAction action, Set<ContributionStage> stages) {
            return row(action, stages, CITY_EDITOR, LEAD)
                    .row(action, stages, CITY_COORDINATOR, LEAD)
                    .row(action, stages, CITY_SIGNATORY, LEAD);
        }

        /** Everybody who has a part in it. */
        Rows readers(ContributionAction action) {
            return city(action, ALWAYS)
                    .row(action, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .row(action, ALWAYS, STATE_FOCAL_POINT, CONSULTED)
                    .row(action, ALWAYS, STATE_COMMENTER, CONSULTED)
                    .row(action, ALWAYS, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(action, ALWAYS, SECRETARIAT_HEAD, SECRETARIAT);
        }

        List<AccessRule<ContributionAction, ContributionStage>> all() {
            return rows;
        }
    }
}
