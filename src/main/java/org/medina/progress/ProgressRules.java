package org.medina.progress;

import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;
import static org.medina.progress.ProgressAction.*;
import static org.medina.progress.ProgressStage.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/**
 * Who may do what with a period and its update, at which stage. Drafts, returns and rests belong to the city, its partners and
 * the secretariat; everybody else reads what was published, on the register.
 */
final class ProgressRules {

    private static final Set<Role> CITY = EnumSet.of(CITY_EDITOR, CITY_COORDINATOR, CITY_SIGNATORY);
    private static final Set<Role> WRITERS = EnumSet.of(CITY_EDITOR, CITY_COORDINATOR);
    private static final Set<Role> SECRETARIES = EnumSet.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);

    private static final Set<ProgressStage> ALWAYS = EnumSet.allOf(ProgressStage.class);
    private static final Set<ProgressStage> OPEN = EnumSet.of(WAITING, DUE, PAUSED);
    private static final Set<ProgressStage> RUNNING = EnumSet.of(WAITING, DUE);

    static final AccessTable<ProgressAction, ProgressStage> TABLE = new AccessTable<>(
            ProgressAction.class,
            READ,
            new Rows()
                    // reading
                    .readers(READ)
                    .readers(SEE_HISTORY)
                    .rows(SEE_PROCESS, ALWAYS, SECRETARIES, SECRETARIAT)
                    .row(SEE_PROCESS, ALWAYS, ADMIN, ANYONE)
                    // writing
                    .rows(WRITE, OPEN, WRITERS, LEAD)
                    .row(WRITE, OPEN, SECRETARIAT_OFFICER, SECRETARIAT)
                    .rows(WRITE_PART, OPEN, WRITERS, PARTNER)
                    .row(HAND_IN, OPEN, CITY_COORDINATOR, LEAD)
                    // its day
                    .row(EXTEND, RUNNING, CITY_COORDINATOR, LEAD)
                    .row(EXTEND, RUNNING, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(PAUSE, RUNNING, CITY_COORDINATOR, LEAD)
                    .row(PAUSE, RUNNING, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(RESUME, EnumSet.of(PAUSED), CITY_COORDINATOR, LEAD)
                    .row(RESUME, EnumSet.of(PAUSED), SECRETARIAT_OFFICER, SECRETARIAT)
                    // the secretariat's check
                    .row(ProgressAction.CHECK, EnumSet.of(ProgressStage.CHECK), SECRETARIAT_OFFICER, SECRETARIAT)
                    .all());

    private ProgressRules() {}

    private static final class Rows {
        private final List<AccessRule<ProgressAction, ProgressStage>> rows = new ArrayList<>();

        Rows row(ProgressAction action, Set<ProgressStage> stages, Role role, Relation relation) {
            rows.add(new AccessRule<>(action, stages, role, relation));
            return this;
        }

        Rows rows(ProgressAction action, Set<ProgressStage> stages, Set<Role> roles, Relation relation) {
            roles.forEach(role -> row(action, stages, role, relation));
            return this;
        }

        /** Everybody who has a part in the pledge. */
        Rows readers(ProgressAction action) {
            return rows(action, ALWAYS, CITY, LEAD)
                    .rows(action, ALWAYS, CITY, PARTNER)
                    .row(action, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .rows(action, ALWAYS, SECRETARIES, SECRETARIAT)
                    .row(action, ALWAYS, ADMIN, ANYONE);
        }

        List<AccessRule<ProgressAction, ProgressStage>> all() {
            return rows;
        }
    }
}
