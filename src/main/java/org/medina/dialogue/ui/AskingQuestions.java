package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.medina.base.ui.Question;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueInvitees;
import org.medina.dialogue.DialogueOpening;
import org.medina.dialogue.DialogueReferring;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Component;

/** Who is asked, and whether at all. */
@Component
class AskingQuestions {

    private final DialogueOpening opening;
    private final DialogueReferring referring;
    private final DialogueInvitees invitees;
    private final DialogueDeadlines deadlines;
    private final StepQuestions steps;

    AskingQuestions(
            DialogueOpening opening,
            DialogueReferring referring,
            DialogueInvitees invitees,
            DialogueDeadlines deadlines,
            StepQuestions steps) {
        this.opening = opening;
        this.referring = referring;
        this.invitees = invitees;
        this.deadlines = deadlines;
        this.steps = steps;
    }

    Question consent(DialogueDetails details, Runnable after) {
        var question = steps.ask(
                "CONSENT",
                DialogueWords.names(DialogueWords.asked(details)),
                deadlines.moment(details, details.deadline()));
        return steps.answer(question, "CONSENT", () -> opening.consent(details.id()), after);
    }

    Question decline(DialogueDetails details, Runnable after) {
        TextArea reason = StepQuestions.area(say("dialogue.field.reason.optional"), false);
        var question = steps.kept(steps.ask("DECLINE").field("reason", reason), details.id(), "DECLINE");
        return steps.answer(
                question,
                "DECLINE",
                () -> opening.decline(details.id(), reason.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    Question callOff(DialogueDetails details, Runnable after) {
        TextArea reason = StepQuestions.area(say("dialogue.field.reason"), true);
        var question = steps.kept(
                steps.ask("CALL_OFF", details.consolidator().name()).field("reason", reason), details.id(), "CALL_OFF");
        return steps.answer(
                question,
                "CALL_OFF",
                () -> opening.callOff(details.id(), reason.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    /** Those whom somebody has referred to stand first. */
    Question invite(DialogueDetails details, Runnable after) {
        ComboBox<Organisation> whom = whom(notAsked(details));
        details.referrals().stream()
                .flatMap(referral ->
                        notAsked(details).stream().filter(one -> one.id().equals(referral.to())))
                .findFirst()
                .ifPresent(whom::setValue);
        var question = steps.ask("INVITE", deadlines.moment(details, details.deadline()))
                .field("organisation", whom);
        return steps.answer(question, "INVITE", () -> opening.invite(details.id(), alias(whom)), after);
    }

    Question refer(DialogueDetails details, Runnable after) {
        ComboBox<Organisation> whom = whom(notAsked(details));
        TextArea reason = StepQuestions.area(say("dialogue.action.REFER.reason"), true);
        var question = steps.kept(
                steps.ask("REFER", details.author().name())
                        .field("organisation", whom)
                        .field("reason", reason),
                details.id(),
                "REFER");
        return steps.answer(
                question, "REFER", () -> referring.refer(details.id(), alias(whom), reason.getValue()), after);
    }

    /** Whether anybody is left whom one could ask as well. */
    boolean somebodyIsLeft(DialogueDetails details) {
        return !notAsked(details).isEmpty();
    }

    private List<Organisation> notAsked(DialogueDetails details) {
        List<Organisation> asked = DialogueWords.asked(details);
        return invitees.of(details.author()).stream()
                .filter(one -> !asked.contains(one))
                .toList();
    }

    static ComboBox<Organisation> whom(List<Organisation> among) {
        var whom = new ComboBox<Organisation>(say("dialogue.field.organisation"));
        whom.setItemLabelGenerator(Organisation::name);
        whom.setItems(among);
        whom.setWidthFull();
        whom.setRequiredIndicatorVisible(true);
        return whom;
    }

    static String alias(ComboBox<Organisation> whom) {
        return Optional.ofNullable(whom.getValue()).map(Organisation::alias).orElse("");
    }
}
