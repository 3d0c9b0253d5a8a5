package org.medina.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stage tracker of a case: what is done, where it stands and with whom, what comes next, what was left out. */
@Service
public class CaseStages {

    private final CaseFileRows rows;
    private final StageList stages;
    private final Organisations organisations;

    CaseStages(CaseFileRows rows, StageList stages, Organisations organisations) {
        this.rows = rows;
        this.stages = stages;
        this.organisations = organisations;
    }

    /** In the order of the process; a stage outside of it, such as withdrawn, comes last. Empty where there is no case or no process. */
    @Transactional(readOnly = true)
    public List<StageStep> of(SubjectRef subject) {
        List<String> order = stages.stages(subject);
        return rows.find(subject)
                .filter(file -> !order.isEmpty())
                .map(file -> track(file, order, rows.visits(subject), withWhom(file)).stream()
                        .map(step -> new StageStep(
                                step.stageKey(),
                                stages.nameKey(subject, step.stageKey()),
                                step.state(),
                                step.at(),
                                step.who()))
                        .toList())
                .orElseGet(List::of);
    }

    private @Nullable String withWhom(CaseFile file) {
        Turn turn = file.turn();
        return turn == null ? null : organisations.get(turn.organisation()).name();
    }

    /**
     * A stage before the present one counts as done if it was passed in this round, after the stage that is done before
     * it: a case that was returned goes through its stages anew, and may then leave one out.
     */
    static List<StageStep> track(
            CaseFile file, List<String> stages, List<StageVisit> visits, @Nullable String withWhom) {
        int here = stages.indexOf(file.stage());
        int until = here < 0 ? stages.size() : here;
        List<StageStep> steps = new ArrayList<>();
        int passed = -1;
        for (String stage : stages.subList(0, until)) {
            int visit = lastVisit(visits, stage);
            if (visit > passed) {
                passed = visit;
                StageVisit done = visits.get(visit);
                steps.add(step(stage, StageStep.State.DONE, done.leftAt(), done.leftBy()));
            } else {
                steps.add(step(stage, StageStep.State.SKIPPED, null, null));
            }
        }
        boolean isOver = file.turn() == null && (here < 0 || here == stages.size() - 1);
        steps.add(step(file.stage(), isOver ? StageStep.State.DONE : StageStep.State.HERE, file.since(), withWhom));
        for (String stage : stages.subList(Math.min(until + 1, stages.size()), stages.size())) {
            steps.add(step(stage, StageStep.State.NEXT, null, null));
        }
        return steps;
    }

    private static int lastVisit(List<StageVisit> visits, String stage) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (visits.get(i).stage().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    private static StageStep step(String stage, StageStep.State state, @Nullable Instant at, @Nullable String who) {
        return new StageStep(stage, stage, state, at, who);
    }
}
