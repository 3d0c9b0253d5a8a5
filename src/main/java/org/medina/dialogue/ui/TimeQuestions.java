package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.medina.base.ui.Question;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueQuestion;
import org.medina.dialogue.DialogueTimekeeping;
import org.medina.dialogue.Side;
import org.springframework.stereotype.Component;

/** What moves the clock: the one extension, a question to the other side, its reply. */
@Component
class TimeQuestions {

    private final DialogueTimekeeping time;
    private final DialogueDeadlines deadlines;
    private final StepQuestions steps;

    TimeQuestions(DialogueTimekeeping time, DialogueDeadlines deadlines, StepQuestions steps) {
        this.time = time;
        this.deadlines = deadlines;
        this.steps = steps;
    }

    Question extend(DialogueDetails details, DialogueDetails.Clock clock, Runnable after) {
        TextArea reason = StepQuestions.area(say("dialogue.field.reason.optional"), false);
        var question = steps.kept(
                steps.ask(
                                "EXTEND",
                                deadlines.moment(details, details.deadline()),
                                deadlines.moment(details, clock.hardEnd()))
                        .field("reason", reason),
                details.id(),
                "EXTEND");
        return steps.answer(question, "EXTEND", () -> time.extend(details.id(), reason.getValue()), after);
    }

    /** @param other name of the side that is asked */
    Question ask(DialogueDetails details, DialogueDetails.Clock clock, String other, Runnable after) {
        TextArea text = StepQuestions.area(say("dialogue.field.question"), true);
        var question =
                steps.kept(steps.ask("ASK", other, clock.questionsLeft()).field("text", text), details.id(), "ASK");
        return steps.answer(question, "ASK", () -> time.ask(details.id(), text.getValue()), after);
    }

    Question reply(DialogueDetails details, DialogueQuestion asked, Runnable after) {
        var words = new Div(asked.text());
        words.addClassName("medina-conflict-text");
        words.getElement().setAttribute("tabindex", "0");
        TextArea text = StepQuestions.area(say("dialogue.field.question.reply"), true);
        var question =
                steps.kept(steps.ask("REPLY_QUESTION").with(words).field("text", text), details.id(), "REPLY_QUESTION");
        return steps.answer(
                question, "REPLY_QUESTION", () -> time.reply(details.id(), asked.number(), text.getValue()), after);
    }

    /** The first question that waits for a word of the reader's side. */
    static Optional<DialogueQuestion> waiting(DialogueDetails.Clock clock, boolean author) {
        Side own = author ? Side.AUTHOR : Side.CONSULTED;
        return clock.questions().stream()
                .filter(question -> question.side() != own && question.reply() == null)
                .findFirst();
    }
}
