package org.medina.correspondence.ui;

import static org.medina.correspondence.ui.LetterQuestions.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Stack;
import org.medina.correspondence.LetterDraft;

/** What a letter is about, its text in one or more languages, and until when it asks for an answer. */
final class LetterFields {

    private final TextField title = new TextField(say("title"));
    private final TextArea first = in(LetterDraft.LANGUAGES.getFirst());
    private final Map<String, TextArea> texts = new LinkedHashMap<>();
    private final DatePicker answerBy = new DayPicker(say("answer-by"));
    private final Stack others = new Stack();
    private final Button more = new Button(say("more-languages"));

    LetterFields(String about, String text) {
        title.setValue(about);
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        first.setValue(text);
        texts.put(LetterDraft.LANGUAGES.getFirst(), first);
        LetterDraft.LANGUAGES.stream().skip(1).forEach(language -> texts.put(language, in(language)));
        answerBy.setHelperText(say("answer-by.help"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(event -> {
            others.setVisible(true);
            more.setVisible(false);
        });
        others.setVisible(false);
    }

    private static TextArea in(String language) {
        var area = new TextArea(say("text-in", Locale.of(language).getDisplayLanguage()));
        area.getElement().setAttribute("lang", language);
        area.setWidthFull();
        return area;
    }

    /** Adds them; problems are told at each. */
    Question into(Question question) {
        question.field("title", title).field("texts." + LetterDraft.LANGUAGES.getFirst(), first);
        texts.entrySet().stream().skip(1).forEach(text -> {
            others.add(text.getValue());
            question.inner("texts." + text.getKey(), text.getValue());
        });
        return question.with(more, others).field("answerBy", answerBy);
    }

    LetterDraft draft() {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((language, area) -> said.put(language, area.getValue()));
        return new LetterDraft(title.getValue(), said, answerBy.getValue());
    }
}
