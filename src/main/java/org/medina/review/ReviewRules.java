package org.medina.review;

import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;
import static org.medina.review.ReviewAction.*;
import static org.medina.review.ReviewStage.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/**
 * Who may do what with a cycle, at which stage. Those who sign read it once there is something to sign; the world once it
 * is published. What a city contributes has a table of its own.
 */
final class ReviewRules {

    private static final Set<ReviewStage> ALWAYS = EnumSet.allOf(ReviewStage.class);
    private static final Set<ReviewStage> SINCE_SIGNING = EnumSet.of(SIGNING, REVISION, PUBLISHED);
    private static final Set<ReviewStage> WITH_DOSSIER = EnumSet.of(COMPILATION, SIGNING, REVISION, PUBLISHED);
    private static final Set<ReviewStage> UNDER_WAY =
            EnumSet.of(PREPARATION, COLLECTION, COMPILATION, SIGNING, REVISION);

    static final AccessTable<ReviewAction, ReviewStage> TABLE = new AccessTable<>(
            ReviewAction.class,
            READ,
            new Rows()
                    // reading
                    .secretaries(READ, ALWAYS)
                    .row(READ, ALWAYS, ADMIN, ANYONE)
                    .row(READ, SINCE_SIGNING, SIGNATORY, SIGNS)
                    .row(READ, SINCE_SIGNING, ADVISER, ADVISES)
                    .row(READ, EnumSet.of(PUBLISHED), null, PUBLIC)
                    .secretaries(SEE_HISTORY, ALWAYS)
                    .row(SEE_HISTORY, ALWAYS, ADMIN, ANYONE)
                    .row(SEE_HISTORY, SINCE_SIGNING, SIGNATORY, SIGNS)
                    .row(SEE_HISTORY, SINCE_SIGNING, ADVISER, ADVISES)
                    .row(SEE_HISTORY, EnumSet.of(PUBLISHED), null, PUBLIC)
                    .secretaries(SEE_BOARD, ALWAYS)
                    .secretaries(SEE_DOSSIER, WITH_DOSSIER)
                    .row(SEE_DOSSIER, SINCE_SIGNING, SIGNATORY, SIGNS)
                    .row(SEE_DOSSIER, SINCE_SIGNING, ADVISER, ADVISES)
                    .row(SEE_DOSSIER, EnumSet.of(PUBLISHED), null, PUBLIC)
                    .secretaries(SEE_VERSIONS, WITH_DOSSIER)
                    .row(SEE_VERSIONS, SINCE_SIGNING, SIGNATORY, SIGNS)
                    .row(SEE_VERSIONS, SINCE_SIGNING, ADVISER, ADVISES)
                    // asking
                    .secretaries(EDIT, EnumSet.of(PREPARATION))
                    .secretaries(OPEN, EnumSet.of(PREPARATION))
                    .secretaries(MOVE_DATES, EnumSet.of(COLLECTION))
                    .secretaries(FREEZE, EnumSet.of(COLLECTION, REVISION))
                    .secretaries(REOPEN_CONTRIBUTION, EnumSet.of(REVISION))
                    .row(CALL_OFF, UNDER_WAY, SECRETARIAT_HEAD, SECRETARIAT)
                    // signing
                    .row(SIGN, EnumSet.of(SIGNING), SIGNATORY, SIGNS)
                    .row(GIVE_BACK, EnumSet.of(SIGNING), SIGNATORY, SIGNS)
                    .row(ADVISE, EnumSet.of(SIGNING), ADVISER, ADVISES)
                    .secretaries(SEE_PAPER, SINCE_SIGNING)
                    .row(SEE_PAPER, SINCE_SIGNING, SIGNATORY, SIGNS)
                    .row(RECORD_PAPER, EnumSet.of(SIGNING), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(RECORD_PAPER, EnumSet.of(SIGNING), SIGNATORY, SIGNS)
                    .secretaries(CHECK_PAPER, EnumSet.of(SIGNING))
                    .all());

    private ReviewRules() {}

    private static final class Rows {
        private final List<AccessRule<ReviewAction, ReviewStage>> rows = new ArrayList<>();

        Rows row(ReviewAction action, Set<ReviewStage> stages, @Nullable Role role, Relation relation) {
            rows.add(new AccessRule<>(action, stages, role, relation));
            return this;
        }

        Rows secretaries(ReviewAction action, Set<ReviewStage> stages) {
            return row(action, stages, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(action, stages, SECRETARIAT_HEAD, SECRETARIAT);
        }

        List<AccessRule<ReviewAction, ReviewStage>> all() {
            return rows;
        }
    }
}
