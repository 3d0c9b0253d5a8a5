package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.medina.base.SubjectRef;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.correspondence.Letter;
import org.medina.identity.Organisation;
import org.medina.template.Filling;
import org.medina.template.Filling.Wish;
import org.medina.template.Template;
import org.springframework.stereotype.Component;

/** Asks before a filled template goes out as a letter of the case. */
@Component
class SendQuestion {

    private final Filling filling;

    SendQuestion(Filling filling) {
        this.filling = filling;
    }

    /** @param back address of the case, where its letters stand */
    Question of(SubjectRef subject, Template template, Organisation to, Wish wish, String back) {
        var answerBy = new DayPicker(say("answer-by"));
        answerBy.setHelperText(say("answer-by.help"));
        var wide = new Checkbox(say("wide"));
        return new Question(say("send"), say("send.text", to.name()))
                .field("answerBy", answerBy)
                .with(wide)
                .answer(say("send.do"), () -> {
                    Letter letter = filling.send(subject, template.id(), wish, answerBy.getValue(), wide.getValue());
                    Told.done(say("sent", letter.number(), to.name()));
                    UI.getCurrentOrThrow().navigate(back);
                });
    }
}
