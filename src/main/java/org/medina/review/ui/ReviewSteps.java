package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.base.ui.YourTurnPanel;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Component;

/** How every step of a review is asked: what follows from it, a button that says what it does, word that it was done. */
@Component
class ReviewSteps {

    private final CurrentActor currentActor;

    ReviewSteps(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    Question ask(String step, Object... arguments) {
        return new Question(say("review.action." + step), say("review.action." + step + ".text", arguments));
    }

    /** A step that only wants a yes. */
    Question plain(String step, Runnable work, Runnable after, Object... arguments) {
        return answer(ask(step, arguments), step, work, after);
    }

    /** A step that wants words. @param field its path in refusals */
    Question words(SubjectRef subject, String step, String field, Consumer<String> work, Runnable after) {
        TextArea words = area("review.field." + field, true);
        Question question = kept(ask(step).field(field, words), subject, step);
        return answer(question, step, () -> work.accept(words.getValue()), after);
    }

    /** What was typed stays in the browser until it was sent; after the fields are given. */
    Question kept(Question question, SubjectRef subject, String step) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(subject + "#" + step, person.toString());
    }

    /** @param after called when it was done, and when somebody else was faster */
    Question answer(Question question, String step, Runnable work, Runnable after) {
        return question.overtaken(after).answer(say("review.action." + step), () -> {
            work.run();
            Told.done(say("review.done"));
            after.run();
        });
    }

    static TextArea area(String key, boolean required) {
        var area = new TextArea(say(key));
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(14);
        area.setRequiredIndicatorVisible(required);
        return area;
    }

    /** The buttons of <i>Your turn</i>, the first of them the one that is waited for. */
    static final class Row {
        private final YourTurnPanel panel;
        private boolean main;

        Row(YourTurnPanel panel, boolean main) {
            this.panel = panel;
            this.main = main;
        }

        void ask(String step, Supplier<Question> question) {
            var button = new Button(
                    say("review.action." + step), event -> question.get().open());
            if (main) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            put(button, step);
        }

        void link(String step, String path) {
            var link = new Anchor(path, say("review.action." + step));
            link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
            put(link, step);
        }

        private void put(com.vaadin.flow.component.Component button, String step) {
            panel.action(button, say("review.action." + step + ".consequence"));
            main = false;
        }
    }
}
