package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.medina.base.ui.Panel;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueQuestion;
import org.medina.dialogue.Side;
import org.springframework.stereotype.Component;

/** What one side asked the other before the answer was due, and the replies. */
@Component
class QuestionsPanel {

    private final DialogueDeadlines deadlines;

    QuestionsPanel(DialogueDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    Panel of(DialogueDetails details, List<DialogueQuestion> questions) {
        var list = new Div();
        list.addClassName("medina-text");
        questions.forEach(question -> list.add(one(details, question)));
        return new Panel(say("dialogue.questions"), list);
    }

    private Div one(DialogueDetails details, DialogueQuestion question) {
        boolean author = question.side() == Side.AUTHOR;
        String asker = author ? details.author().name() : details.consolidator().name();
        String other = author ? details.consolidator().name() : details.author().name();
        var part = new Div(
                new H3(say("dialogue.questions.by", asker)),
                prose(question.text()),
                quiet(say("dialogue.questions.at", deadlines.moment(details, question.askedAt()))));
        part.addClassName("medina-text-field");
        if (question.reply() == null || question.repliedAt() == null) {
            part.add(quiet(say(question.stopsClock() ? "dialogue.questions.stops" : "dialogue.questions.runs", other)));
        } else {
            part.add(
                    new H3(say("dialogue.questions.reply", other)),
                    prose(question.reply()),
                    quiet(say("dialogue.questions.replied", deadlines.moment(details, question.repliedAt()))));
        }
        return part;
    }

    private static Div prose(String text) {
        var prose = new Div(text);
        prose.addClassName("medina-text-prose");
        return prose;
    }

    private static Paragraph quiet(String text) {
        var words = new Paragraph(text);
        words.addClassName("medina-quiet");
        return words;
    }
}
