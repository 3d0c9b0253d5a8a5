package org.medina.funding;

import java.util.Map;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/** What the journey tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/funding.bpmn}. */
@Component
class FundingProcess {

    static final String WRITE = "userTask_WriteRequest";
    static final String CHECK = "userTask_CheckEligibility";
    static final String SEEK = "userTask_SeekOwnership";
    static final String ASK = "callActivity_AskMinistries";
    static final String APPRAISE = "callActivity_JudgeRequest";
    static final String FEEDBACK = "userTask_SendFeedback";
    static final String REFUSED = "gateway_ReviewAwaited";
    static final String REVIEW = "userTask_DecideReview";
    static final String GRANT = "callActivity_RunGrant";

    private final Processes processes;

    FundingProcess(Processes processes) {
        this.processes = processes;
    }

    void begun(FundingId id) {
        processes.start(FundingId.KIND, id.subject());
    }

    /** Open work waits for somebody else now. */
    void reassigned(FundingId id) {
        processes.reassign(id.subject());
    }

    void submitted(FundingId id) {
        complete(id, WRITE, "submitted");
    }

    void returned(FundingId id) {
        complete(id, CHECK, "returned");
    }

    void nextForm(FundingId id) {
        complete(id, CHECK, "nextForm");
    }

    void eligible(FundingId id) {
        complete(id, CHECK, "eligible");
    }

    void ineligible(FundingId id) {
        complete(id, CHECK, "ineligible");
    }

    void ministriesAsked(FundingId id) {
        complete(id, SEEK, "asked");
    }

    void owned(FundingId id) {
        complete(id, SEEK, "owned");
    }

    /** To another call. @param asking whether the ministries are still asked: their answers stop being awaited */
    void moved(FundingId id, boolean asking) {
        if (asking) {
            processes.message(id.subject(), "requestMoved");
        } else {
            complete(id, SEEK, "moved");
        }
    }

    /** @param reviewable whether a refusal can still be asked about */
    void feedbackSent(FundingId id, Feedback.Verdict verdict, boolean reviewable) {
        complete(
                id,
                FEEDBACK,
                switch (verdict) {
                    case APPROVED, CONDITIONAL -> "granted";
                    case PIPELINE -> "pipeline";
                    case REJECTED, INELIGIBLE -> reviewable ? "refused" : "final";
                });
    }

    void reviewAsked(FundingId id) {
        processes.message(id.subject(), "reviewAsked");
    }

    /** @param ineligible whether the step to be done again is the check of the conditions */
    void reviewDecided(FundingId id, ProceduralReview.Outcome outcome, boolean ineligible) {
        complete(
                id,
                REVIEW,
                switch (outcome) {
                    case UPHELD -> "upheld";
                    case REPEATED -> ineligible ? "checkAgain" : "judgeAgain";
                });
    }

    boolean waitsForMinistries(FundingId id) {
        return processes.waitingAt(id.subject()).contains(ASK);
    }

    void withdrawn(FundingId id) {
        processes.message(id.subject(), "requestWithdrawn");
    }

    private void complete(FundingId id, String task, String outcome) {
        processes.complete(id.subject(), task, Map.of("outcome", outcome));
    }
}
