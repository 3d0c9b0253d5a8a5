package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.progress.ProgressChecking;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressReporting;
import org.springframework.stereotype.Component;

/** What is asked before a step is taken. */
@Component
class ProgressQuestions {

    private final ProgressReporting reporting;
    private final ProgressChecking checking;
    private final CurrentActor currentActor;

    ProgressQuestions(ProgressReporting reporting, ProgressChecking checking, CurrentActor currentActor) {
        this.reporting = reporting;
        this.checking = checking;
        this.currentActor = currentActor;
    }

    Question handIn(ProgressDetails period, Runnable after) {
        return answer(ask("HAND_IN"), "HAND_IN", () -> reporting.handIn(period.id()), after);
    }

    Question extend(ProgressDetails period, Runnable after) {
        TextArea reason = reason();
        Question question = kept(ask("EXTEND").field("reason", reason), period, "EXTEND");
        return answer(question, "EXTEND", () -> reporting.extend(period.id(), reason.getValue()), after);
    }

    Question pause(ProgressDetails period, Runnable after) {
        TextArea reason = reason();
        reason.setHelperText(say("progress.pause.reason.help"));
        var until = new DayPicker(say("progress.pause.until"));
        until.setHelperText(say("progress.pause.until.help"));
        Question question = kept(ask("PAUSE").field("reason", reason).field("until", until), period, "PAUSE");
        return answer(
                question, "PAUSE", () -> reporting.pause(period.id(), until.getValue(), reason.getValue()), after);
    }

    Question resume(ProgressDetails period, Runnable after) {
        return answer(ask("RESUME"), "RESUME", () -> reporting.resume(period.id()), after);
    }

    Question accept(ProgressDetails period, Runnable after) {
        return answer(ask("ACCEPT"), "ACCEPT", () -> checking.accept(period.id()), after);
    }

    Question sendBack(ProgressDetails period, Runnable after) {
        TextArea reason = reason();
        Question question = kept(ask("RETURN").field("reason", reason), period, "RETURN");
        return answer(question, "RETURN", () -> checking.sendBack(period.id(), reason.getValue()), after);
    }

    private static Question ask(String step) {
        return new Question(say("progress.action." + step), say("progress.action." + step + ".text"));
    }

    private Question kept(Question question, ProgressDetails period, String step) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(period.id().subject() + "#" + step, person.toString());
    }

    private static Question answer(
            Question question, String step, Runnable work, Runnable after, ButtonVariant... variants) {
        return question.overtaken(after)
                .answer(
                        say("progress.action." + step),
                        () -> {
                            work.run();
                            Told.done(say("progress.done"));
                            after.run();
                        },
                        variants);
    }

    private static TextArea reason() {
        var area = new TextArea(say("progress.reason"));
        area.setWidthFull();
        area.setMinRows(3);
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
