package org.medina.grant;

import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What a grant tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/grant.bpmn}. */
@Component
class GrantProcess {

    private final Processes processes;

    GrantProcess(Processes processes) {
        this.processes = processes;
    }

    /** It is over, and no task of it was the reason. */
    void ended(GrantId id) {
        processes.message(id.subject(), "grantEnded");
    }
}
