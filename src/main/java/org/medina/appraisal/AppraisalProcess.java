package org.medina.appraisal;

import java.util.Map;
import org.medina.identity.OrganisationId;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/**
 * What an appraisal tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/appraisal.bpmn}.
 * Journeys hear of it first, because their own process goes on from here.
 */
@Component
class AppraisalProcess {

    static final String SUBSTITUTE = "userTask_NameSubstitute";
    static final String REVIEW = "userTask_ReviewRequest";
    static final String FOLLOW = "userTask_FollowReviews";
    static final String ANSWER = "userTask_AnswerQuestions";
    static final String ANSWER_IN_PANEL = "userTask_AnswerInPanel";
    static final String PANEL = "userTask_HoldPanel";
    static final String PROPOSE = "userTask_ProposeDecision";
    static final String VOTE = "userTask_CastVotes";
    static final String WRITE_MINUTES = "userTask_WriteMinutes";
    static final String READ_MINUTES = "userTask_ReadMinutes";

    private final Processes processes;

    AppraisalProcess(Processes processes) {
        this.processes = processes;
    }

    /** Enough agencies are found after all, and the reviews begin. */
    void enoughFound(AppraisalId id) {
        complete(id, SUBSTITUTE);
    }

    /** An agency is asked while others review. */
    void agencyAssigned(AppraisalId id) {
        processes.message(id.subject(), "agencyAssigned");
    }

    /** It reviews no longer: its review is in, or it has a conflict. */
    void reviewClosed(AppraisalId id, OrganisationId agency) {
        processes.completeFor(id.subject(), REVIEW, agency.value(), Map.of());
    }

    void reviewsEnded(AppraisalId id) {
        complete(id, FOLLOW);
    }

    void applicantAsked(AppraisalId id) {
        processes.message(id.subject(), "applicantAsked");
    }

    void questionsAnswered(AppraisalId id) {
        complete(id, ANSWER);
    }

    void panelQuestionsAnswered(AppraisalId id) {
        complete(id, ANSWER_IN_PANEL);
    }

    void panelClosed(AppraisalId id) {
        complete(id, PANEL);
    }

    void proposed(AppraisalId id) {
        complete(id, PROPOSE);
    }

    void voteClosed(AppraisalId id) {
        complete(id, VOTE);
    }

    void minutesWritten(AppraisalId id) {
        complete(id, WRITE_MINUTES);
    }

    /** Somebody objected to the minutes, or the silence was found to have lasted. */
    void minutesAnswered(AppraisalId id) {
        complete(id, READ_MINUTES);
    }

    /** Open work waits for somebody else now, or until another day. */
    void moved(AppraisalId id) {
        processes.reassign(id.subject());
    }

    private void complete(AppraisalId id, String task) {
        processes.complete(id.subject(), task, Map.of());
    }
}
