package org.medina.help.ui;

import static org.medina.help.ui.HelpNavigation.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.help.Help;
import org.medina.help.HelpId;
import org.medina.help.Urgency;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** How help is asked for, and what is said afterwards. */
@Component
class HelpQuestions {

    private final Help help;
    private final CurrentActor current;

    HelpQuestions(Help help, CurrentActor current) {
        this.help = help;
        this.current = current;
    }

    /** @param about number of a case; empty for none */
    Question ask(String about) {
        var title = new TextField(say("title"));
        title.setWidthFull();
        var words = new TextArea(say("words"));
        words.setHelperText(say("words.help"));
        words.setWidthFull();
        var subject = new TextField(say("about"));
        subject.setHelperText(say("about.help"));
        subject.setValue(about);
        subject.setWidthFull();
        var urgency = new RadioButtonGroup<Urgency>(say("urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(one -> say("urgency." + one));
        urgency.setValue(Urgency.SOON);
        Select<String> language = new Select<>();
        language.setLabel(say("language.of-answer"));
        language.setItems(Help.LANGUAGES);
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(Locale.of(code)));
        String own = UI.getCurrentOrThrow().getLocale().getLanguage();
        language.setValue(Help.LANGUAGES.contains(own) ? own : Help.LANGUAGES.getFirst());
        language.setWidthFull();
        return new Question(say("ask.title"), say(help.isAlone() ? "ask.text.alone" : "ask.text"))
                .field("title", title)
                .field("words", words)
                .field("about", subject)
                .field("urgency", urgency)
                .field("language", language)
                .keep("help#ask", String.valueOf(current.get().person()))
                .answer(say("ask"), () -> {
                    HelpId id = help.ask(
                            title.getValue(),
                            words.getValue(),
                            subject.getValue(),
                            urgency.getValue(),
                            language.getValue());
                    Told.done(say("asked"));
                    UI.getCurrentOrThrow().navigate(HelpNavigation.path(id));
                });
    }

    /** @param act of {@code answer}, {@code add} and {@code close}, as its messages are called */
    Question more(HelpId id, String act, BiConsumer<HelpId, String> work, Runnable after) {
        var words = new TextArea(say("words"));
        words.setWidthFull();
        return new Question(say(act + ".title"), say(act + ".text"))
                .field("words", words)
                .keep("help:" + id + "#" + act, String.valueOf(current.get().person()))
                .answer(say(act), () -> {
                    work.accept(id, words.getValue());
                    after.run();
                })
                .overtaken(after);
    }
}
