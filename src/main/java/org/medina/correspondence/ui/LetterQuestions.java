package org.medina.correspondence.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.casefile.Visibility;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.Letter;
import org.medina.correspondence.OutsideLetter;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Component;

/** How a letter is written, answered and recorded. */
@Component
class LetterQuestions {

    private final Correspondence letters;
    private final CurrentActor current;

    LetterQuestions(Correspondence letters, CurrentActor current) {
        this.letters = letters;
        this.current = current;
    }

    /** @param title what it is about, where that is known already */
    Question write(SubjectRef subject, @Nullable Organisation to, String title, String text, Runnable after) {
        List<Organisation> addressees = letters.addressees(subject);
        var addressee = new ComboBox<Organisation>(say("to"));
        addressee.setItems(addressees);
        addressee.setItemLabelGenerator(Organisation::name);
        addressee.setValue(to == null && addressees.size() == 1 ? addressees.getFirst() : to);
        addressee.setWidthFull();
        var words = new LetterFields(title, text);
        var wide = new Checkbox(say("wide"));
        wide.setHelperText(say("wide.help"));
        Question question = words.into(new Question(say("write.title"), say("write.text")).field("to", addressee));
        return question.with(wide).keep("letter:" + subject, person()).answer(say("write.do"), () -> {
            Organisation chosen = addressee.getValue();
            letters.write(subject, chosen == null ? null : chosen.id(), words.draft(), wide.getValue());
            Told.done(say("written"));
            after.run();
        });
    }

    Question answer(Letter letter, Runnable after) {
        var words = new LetterFields(say("re", letter.title()), "");
        return words.into(new Question(say("answer.title"), say("answer.text", letter.fromName())))
                .keep("letter:" + letter.id(), person())
                .answer(say("answer.do"), () -> {
                    letters.answer(letter.id(), words.draft());
                    Told.done(say("answered"));
                    after.run();
                });
    }

    Question record(SubjectRef subject, Consumer<Letter> after) {
        Select<Boolean> received = new Select<>();
        received.setLabel(say("direction"));
        received.setItems(true, false);
        received.setItemLabelGenerator(in -> say(in ? "direction.in" : "direction.out"));
        received.setValue(true);
        Select<Letter.Way> way = new Select<>();
        way.setLabel(say("way"));
        way.setItems(EnumSet.complementOf(EnumSet.of(Letter.Way.PORTAL)));
        way.setItemLabelGenerator(one -> say("way." + one));
        way.setValue(Letter.Way.POST);
        var counterpart = new TextField(say("counterpart"));
        counterpart.setHelperText(say("counterpart.help"));
        var number = new TextField(say("number"));
        DatePicker dated = new DayPicker(say("dated"));
        var title = new TextField(say("title"));
        var text = new TextArea(say("summary"));
        text.setHelperText(say("summary.help"));
        var wide = new Checkbox(say("wide"));
        List.<HasSize>of(received, way, counterpart, number, title, text, dated).forEach(HasSize::setWidthFull);
        return new Question(say("record.title"), say("record.text"))
                .field("received", received)
                .field("way", way)
                .field("counterpart", counterpart)
                .field("dated", dated)
                .field("number", number)
                .field("title", title)
                .field("texts.en", text)
                .with(wide)
                .keep("letter-record:" + subject, person())
                .answer(say("record.do"), () -> {
                    Letter kept = letters.record(
                            subject,
                            new OutsideLetter(
                                    received.getValue(),
                                    way.getValue(),
                                    counterpart.getValue(),
                                    dated.getValue(),
                                    number.getValue().isBlank()
                                            ? null
                                            : number.getValue().strip(),
                                    title.getValue(),
                                    text.getValue(),
                                    wide.getValue() ? Visibility.PARTIES : Visibility.SECRETARIAT));
                    Told.done(say("recorded"));
                    after.accept(kept);
                });
    }

    private String person() {
        return String.valueOf(current.get().person());
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("correspondence." + key, arguments);
    }
}
