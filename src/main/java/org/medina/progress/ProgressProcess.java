package org.medina.progress;

import java.util.Map;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What a period tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/progress.bpmn}. */
@Component
class ProgressProcess {

    static final String WRITE = "userTask_WriteUpdate";
    static final String CHECK = "userTask_CheckUpdate";

    private final Processes processes;

    ProgressProcess(Processes processes) {
        this.processes = processes;
    }

    void begun(ProgressId id) {
        processes.start(ProgressId.KIND, id.subject());
    }

    /** Its day has moved, or it rests, or goes on: whether the city is asked now is to be seen anew. */
    void moved(ProgressId id) {
        processes.message(id.subject(), "periodMoved");
    }

    /** @param asked whether the city was asked for it, or handed it in by itself */
    void handedIn(ProgressId id, boolean asked) {
        if (asked) {
            processes.complete(id.subject(), WRITE, Map.of("outcome", "handed-in"));
        } else {
            processes.message(id.subject(), "updateHandedIn");
        }
    }

    void checked(ProgressId id, boolean accepted) {
        processes.complete(id.subject(), CHECK, Map.of("outcome", accepted ? "accepted" : "returned"));
    }

    /** The pledge is over, and with it the period. */
    void ended(ProgressId id) {
        processes.message(id.subject(), "pledgeOver");
    }
}
