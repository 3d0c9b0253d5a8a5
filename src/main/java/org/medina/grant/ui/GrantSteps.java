package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.grant.GrantDetails;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Component;

/** How every step of a grant is asked: what follows from it, a button that says what it does, word that it was done. */
@Component
class GrantSteps {

    private final CurrentActor currentActor;

    GrantSteps(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    Question ask(String step, Object... arguments) {
        return new Question(say("grant.action." + step), say("grant.action." + step + ".text", arguments));
    }

    /** A step that only wants a yes. */
    Question plain(String step, Runnable work, Runnable after, Object... arguments) {
        return answer(ask(step, arguments), step, work, after);
    }

    /** A step that wants a reason. */
    Question reason(GrantDetails grant, String step, Consumer<String> work, Runnable after) {
        TextArea reason = area("grant.field.reason", true);
        Question question = kept(ask(step).field("reason", reason), grant, step);
        return answer(question, step, () -> work.accept(reason.getValue()), after, ButtonVariant.ERROR);
    }

    /** What was typed stays in the browser until it was sent; after the fields are given. */
    Question kept(Question question, GrantDetails grant, String step) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(grant.id().subject() + "#" + step, person.toString());
    }

    /** @param after called when it was done, and when somebody else was faster */
    Question answer(Question question, String step, Runnable work, Runnable after, ButtonVariant... variants) {
        return question.overtaken(after)
                .answer(
                        say("grant.action." + step),
                        () -> {
                            work.run();
                            Told.done(say("grant.done"));
                            after.run();
                        },
                        variants);
    }

    static TextArea area(String key, boolean required) {
        var area = new TextArea(say(key));
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(14);
        area.setRequiredIndicatorVisible(required);
        return area;
    }
}
