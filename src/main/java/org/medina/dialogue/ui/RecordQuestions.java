package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueLetters;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueRecord;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Outcome;
import org.springframework.stereotype.Component;

/** What arrives on paper or late, and whether the world reads the record. */
@Component
class RecordQuestions {

    private final DialogueRecord records;
    private final DialogueLetters letters;
    private final DialogueReading reading;
    private final StepQuestions steps;

    RecordQuestions(DialogueRecord records, DialogueLetters letters, DialogueReading reading, StepQuestions steps) {
        this.records = records;
        this.letters = letters;
        this.reading = reading;
        this.steps = steps;
    }

    Question late(DialogueDetails details, Runnable after) {
        var fields = new PositionFields();
        return steps.answer(
                steps.kept(fields.into(steps.ask("RECORD_LATE")), details.id(), "RECORD_LATE"),
                "RECORD_LATE",
                () -> records.recordLate(details.id(), fields.position(), fields.text(), fields.competence()),
                after);
    }

    Question letter(DialogueDetails details, Runnable after) {
        boolean over = details.stage() == DialogueStage.CLOSED;
        var number = new TextField(say("dialogue.field.letter.number"));
        number.setHelperText(say("dialogue.field.letter.number.help"));
        number.setWidthFull();
        number.setRequiredIndicatorVisible(true);
        var date = new DayPicker(say("dialogue.field.letter.date"));
        date.setRequiredIndicatorVisible(true);
        var fields = new PositionFields();
        var question = steps.ask(over ? "RECORD_LETTER_LATE" : "RECORD_LETTER")
                .field("number", number)
                .field("date", date);
        fields.into(question);
        var comments = new LetterComments(question, reading.text(details.id()));
        if (!over) {
            question.with(comments);
        }
        return steps.answer(
                steps.kept(question, details.id(), "RECORD_LETTER"),
                "RECORD_LETTER",
                () -> letters.record(
                        details.id(),
                        new DialogueLetters.Contents(
                                number.getValue(),
                                date.getValue(),
                                fields.position(),
                                fields.text(),
                                fields.competence(),
                                comments.drafts())),
                after);
    }

    Question confirmLetter(DialogueDetails details, boolean yes, Runnable after) {
        String step = yes ? "CONFIRM_LETTER" : "DISPUTE_LETTER";
        return steps.answer(
                steps.ask(step),
                step,
                () -> letters.confirm(details.id(), yes),
                after,
                yes ? new ButtonVariant[0] : new ButtonVariant[] {ButtonVariant.ERROR});
    }

    Question publish(DialogueDetails details, boolean author, Runnable after) {
        boolean alone = author && decidesAlone(details);
        String other = author ? details.consolidator().name() : details.author().name();
        var question = alone ? steps.ask("PUBLISH_ALONE") : steps.ask("PUBLISH", other);
        String step = alone ? "PUBLISH_ALONE" : "PUBLISH";
        return steps.answer(question, step, () -> records.agreeToPublish(details.id(), true), after);
    }

    /** Where nobody answered there is nothing to read but the author's own. */
    static boolean decidesAlone(DialogueDetails details) {
        return details.outcome() == Outcome.SILENT;
    }

    Question keep(DialogueDetails details, Runnable after) {
        return steps.answer(steps.ask("KEEP"), "KEEP", () -> records.agreeToPublish(details.id(), false), after);
    }
}
