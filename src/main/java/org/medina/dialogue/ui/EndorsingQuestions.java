package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueEndorsing;
import org.medina.dialogue.DialogueInvitees;
import org.medina.dialogue.Endorsement;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Component;

/** Standing behind what one city has released for all, and asking others whether they do. */
@Component
class EndorsingQuestions {

    private final DialogueEndorsing endorsing;
    private final DialogueInvitees invitees;
    private final StepQuestions steps;

    EndorsingQuestions(DialogueEndorsing endorsing, DialogueInvitees invitees, StepQuestions steps) {
        this.endorsing = endorsing;
        this.invitees = invitees;
        this.steps = steps;
    }

    Question endorse(DialogueDetails details, Organisation own, Runnable after) {
        var mandate = new TextField(say("dialogue.field.mandate"));
        mandate.setHelperText(say("dialogue.field.mandate.help"));
        mandate.setWidthFull();
        var date = new DayPicker(say("dialogue.field.mandate.date"));
        var question = steps.ask("ENDORSE", own.name(), details.consolidator().name())
                .field("mandate", mandate)
                .field("mandateDate", date);
        return steps.answer(
                steps.kept(question, details.id(), "ENDORSE"),
                "ENDORSE",
                () -> endorsing.endorse(details.id(), mandate.getValue(), date.getValue()),
                after);
    }

    Question withdraw(DialogueDetails details, Runnable after) {
        TextArea reason = StepQuestions.area(say("dialogue.field.reason"), true);
        var question = steps.kept(
                steps.ask("WITHDRAW_ENDORSEMENT").field("reason", reason), details.id(), "WITHDRAW_ENDORSEMENT");
        return steps.answer(
                question,
                "WITHDRAW_ENDORSEMENT",
                () -> endorsing.withdraw(details.id(), reason.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    Question invite(DialogueDetails details, Runnable after) {
        ComboBox<Organisation> whom = AskingQuestions.whom(notAsked(details));
        var question = steps.ask("INVITE_ENDORSER").field("organisation", whom);
        return steps.answer(
                question, "INVITE_ENDORSER", () -> endorsing.invite(details.id(), AskingQuestions.alias(whom)), after);
    }

    /** Whether anybody is left whom one could ask. */
    boolean somebodyIsLeft(DialogueDetails details) {
        return !notAsked(details).isEmpty();
    }

    private List<Organisation> notAsked(DialogueDetails details) {
        List<Organisation> asked = DialogueWords.asked(details);
        List<Organisation> endorsers =
                details.endorsements().stream().map(Endorsement::organisation).toList();
        return invitees.of(details.author()).stream()
                .filter(one -> !asked.contains(one) && !endorsers.contains(one))
                .toList();
    }
}
