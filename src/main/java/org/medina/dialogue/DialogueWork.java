package org.medina.dialogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of a dialogue's process waits for, and until when. */
@Component
class DialogueWork implements WorkAssignment {

    private static final Work CALL_MEETING = new Work("dialogue.call-meeting", "dialogue.work.call-meeting");

    private final DialogueRepository dialogues;
    private final DialogueCase dialogueCase;

    DialogueWork(DialogueRepository dialogues, DialogueCase dialogueCase) {
        this.dialogues = dialogues;
        this.dialogueCase = dialogueCase;
    }

    @Override
    public String process() {
        return DialogueId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        Dialogue dialogue = dialogues.findById(subject.id()).orElseThrow(Problem::notFound);
        if (element != null) {
            OrganisationId organisation = OrganisationId.of(element);
            Turn turn = userTask.equals(DialogueProcess.COMMENT)
                    ? dialogueCase.writer(organisation)
                    : dialogueCase.speaker(organisation);
            return new Assignment(turn.organisation(), turn.role(), dialogueCase.due(dialogue));
        }
        Turn turn = Objects.requireNonNull(dialogueCase.turn(dialogue), userTask + " waits for nobody");
        boolean meeting = userTask.equals(DialogueProcess.CLOSE)
                && turn.role() == Role.SECRETARIAT_OFFICER
                && dialogueCase.waitsForMeeting(dialogue);
        return new Assignment(
                turn.organisation(), turn.role(), dialogueCase.due(dialogue), meeting ? CALL_MEETING : null);
    }
}
