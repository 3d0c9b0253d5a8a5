package org.medina.review;

import java.util.Map;
import java.util.Set;
import org.medina.base.SubjectRef;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What a contribution tells the engine. Ids of tasks are those of {@code bpmn/contribution.bpmn}. */
@Component
class ContributionProcess {

    static final String ANSWER = "userTask_AnswerReview";
    static final String READ_PAGE = "userTask_ReadPage";
    static final String STATE = "userTask_AddStatement";

    private static final String PAGE_CHANGED = "catch_PageChanged";

    private final Processes processes;

    ContributionProcess(Processes processes) {
        this.processes = processes;
    }

    void asked(ContributionId id) {
        processes.start(ContributionId.KIND, id.subject());
    }

    /** Handed in the first time, or once more with a page that was read already. */
    void handedIn(ContributionId id) {
        Set<String> waiting = processes.waitingAt(id.subject());
        if (waiting.contains(ANSWER)) {
            processes.complete(id.subject(), ANSWER, Map.of());
        } else if (waiting.contains(PAGE_CHANGED)) {
            processes.message(id.subject(), "pageChanged");
        }
    }

    /** The city's page is another one than it has read. */
    void pageChanged(ContributionId id) {
        if (processes.waitingAt(id.subject()).contains(PAGE_CHANGED)) {
            processes.message(id.subject(), "pageChanged");
        }
    }

    void pageConfirmed(ContributionId id) {
        processes.complete(id.subject(), READ_PAGE, Map.of());
    }

    /** The ministry may do so once more, and after its time too, as long as nothing is frozen. */
    void stated(ContributionId id) {
        SubjectRef subject = id.subject();
        if (processes.waitingAt(subject).contains(STATE)) {
            processes.complete(subject, STATE, Map.of());
        }
    }

    void closed(ContributionId id) {
        processes.message(id.subject(), "contributionClosed");
    }

    void moved(ContributionId id) {
        processes.reassign(id.subject());
    }
}
