package org.medina.dialogue;

import java.util.Map;
import org.medina.identity.OrganisationId;
import org.medina.workflow.Processes;
import org.springframework.stereotype.Component;

/**
 * What a dialogue tells the engine: that something has happened. Ids of tasks are those of {@code bpmn/dialogue.bpmn}.
 * Journeys hear of it first, because where one of them runs the dialogue its own process goes on from here.
 */
@Component
class DialogueProcess {

    static final String CONSENT = "userTask_GiveConsent";
    static final String COMMENT = "userTask_CommentText";
    static final String GATHER = "userTask_GatherComments";
    static final String RELEASE = "userTask_ReleasePosition";
    static final String ANSWER = "userTask_AnswerComments";
    static final String CLOSE = "userTask_CloseAnswers";
    static final String WRITE_MINUTES = "userTask_WriteMinutes";
    static final String CONFIRM_MINUTES = "userTask_ConfirmMinutes";

    private final Processes processes;

    DialogueProcess(Processes processes) {
        this.processes = processes;
    }

    /** Where the journey of the text runs the dialogue, there is only the consent to wait for. */
    void begun(Dialogue dialogue) {
        if (!dialogue.called() || dialogue.stage() == DialogueStage.PROPOSED) {
            processes.start(DialogueId.KIND, dialogue.id().subject());
        }
    }

    void consented(Dialogue dialogue) {
        complete(dialogue.id(), CONSENT, dialogue.called() ? "handedOver" : "consented");
    }

    void declined(DialogueId id) {
        complete(id, CONSENT, "declined");
    }

    void asked(DialogueId id) {
        processes.message(id.subject(), "organisationAsked");
    }

    void handedIn(DialogueId id, OrganisationId organisation) {
        processes.completeFor(id.subject(), COMMENT, organisation.value(), Map.of());
    }

    void gathered(DialogueId id) {
        complete(id, GATHER, "gathered");
    }

    void released(DialogueId id) {
        complete(id, RELEASE, "released");
    }

    /** A position on paper comes while there is still somebody writing, or gathering. */
    void letterReceived(DialogueId id) {
        processes.message(id.subject(), "letterReceived");
    }

    void answered(DialogueId id) {
        complete(id, ANSWER, "answered");
    }

    void concluded(DialogueId id) {
        complete(id, CLOSE, "concluded");
    }

    void meetingCalled(DialogueId id) {
        complete(id, CLOSE, "meeting");
    }

    void minutesWritten(DialogueId id) {
        complete(id, WRITE_MINUTES, "written");
    }

    void minutesChanged(DialogueId id) {
        processes.message(id.subject(), "minutesChanged");
    }

    void minutesConfirmed(DialogueId id, OrganisationId by) {
        processes.completeFor(id.subject(), CONFIRM_MINUTES, by.value(), Map.of());
    }

    /** It is over, and no task of it was the reason. */
    void ended(DialogueId id) {
        processes.message(id.subject(), "dialogueEnded");
    }

    /** Open work waits for somebody else now, or until another day. */
    void moved(DialogueId id) {
        processes.reassign(id.subject());
    }

    private void complete(DialogueId id, String task, String outcome) {
        processes.complete(id.subject(), task, Map.of("outcome", outcome));
    }
}
