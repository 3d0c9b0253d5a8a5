package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.dialogue.DialogueId;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Component;

/** How every step of a dialogue is asked: what follows from it, a button that says what it does, word that it was done. */
@Component
class StepQuestions {

    private final CurrentActor currentActor;

    StepQuestions(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    Question ask(String step, Object... arguments) {
        return new Question(
                say("dialogue.action." + step + ".title"), say("dialogue.action." + step + ".text", arguments));
    }

    /** What was typed stays in the browser until it was sent; after the fields are given. */
    Question kept(Question question, DialogueId id, String step) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(id.subject() + "#" + step, person.toString());
    }

    /** @param after called when it was done, and when somebody else was faster */
    Question answer(Question question, String step, Runnable work, Runnable after, ButtonVariant... variants) {
        return question.overtaken(after)
                .answer(
                        say("dialogue.action." + step),
                        () -> {
                            work.run();
                            Told.done(say("dialogue.done." + step));
                            after.run();
                        },
                        variants);
    }

    static TextArea area(String label, boolean required) {
        var area = new TextArea(label);
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(14);
        area.setRequiredIndicatorVisible(required);
        return area;
    }
}
