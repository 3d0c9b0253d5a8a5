package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.medina.base.ui.Panel;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.DialogueDetails;

/** The text as it stood when it was offered. */
final class TextPanel {

    private TextPanel() {}

    static Panel of(DialogueDetails details, ConsultedText text, String frozenOn) {
        var article = new Article();
        article.addClassName("medina-text");
        article.getElement().setAttribute("lang", text.language());
        text.sections().forEach(section -> article.add(section(section)));
        return new Panel(say("dialogue.text"), article)
                .lead(say(
                        "dialogue.text.lead",
                        String.valueOf(text.version()),
                        details.author().name(),
                        frozenOn));
    }

    /** Operators keep the portal running and read nothing. */
    static Panel closed() {
        return new Panel(say("dialogue.text"), new Paragraph(say("dialogue.text.closed")));
    }

    private static Component section(ConsultedText.Section section) {
        var words = new Div(section.text().isBlank() ? say("dialogue.text.empty") : section.text());
        words.addClassName("medina-text-prose");
        var field = new Div(new H3(section.heading()), words);
        field.addClassName("medina-text-field");
        return field;
    }
}
