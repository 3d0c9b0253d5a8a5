package org.medina.review;

import java.util.Map;
import org.medina.identity.OrganisationId;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What a cycle tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/review.bpmn}. */
@Component
class ReviewProcess {

    static final String OPEN = "userTask_OpenReview";
    static final String FREEZE = "userTask_FreezeContributions";
    static final String SIGN = "userTask_SignDossier";
    static final String CHECK_PAPER = "userTask_ComparePaper";
    static final String REVISE = "userTask_ReviseReview";

    private final Processes processes;

    ReviewProcess(Processes processes) {
        this.processes = processes;
    }

    void prepared(ReviewId id) {
        processes.start(ReviewId.KIND, id.subject());
    }

    void opened(ReviewId id) {
        processes.complete(id.subject(), OPEN, Map.of());
    }

    void frozen(ReviewId id, boolean anew) {
        processes.complete(id.subject(), anew ? REVISE : FREEZE, Map.of());
    }

    void compiled(ReviewId id) {
        processes.message(id.subject(), "dossierCompiled");
    }

    /** A signature or an advice is there. */
    void answered(ReviewId id, OrganisationId organisation) {
        processes.completeFor(id.subject(), SIGN, organisation.value(), Map.of());
    }

    void returned(ReviewId id) {
        processes.message(id.subject(), "dossierReturned");
    }

    void paperRecorded(ReviewId id) {
        processes.message(id.subject(), "paperRecorded");
    }

    /** No sheet waits any more to be compared. */
    void paperSettled(ReviewId id) {
        if (processes.waitingAt(id.subject()).contains(CHECK_PAPER)) {
            processes.complete(id.subject(), CHECK_PAPER, Map.of());
        }
    }

    void calledOff(ReviewId id) {
        processes.message(id.subject(), "reviewCalledOff");
    }

    /** Open work waits for somebody else now, or until another day. */
    void moved(ReviewId id) {
        processes.reassign(id.subject());
    }
}
