package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Letter;
import org.medina.dialogue.Outcome;
import org.medina.dialogue.Reply;
import org.medina.dialogue.Statement;
import org.springframework.stereotype.Service;

/** What those who were asked said together, what the author answers to it; or that nothing was said, and what came later. */
@Service
class PositionPanel {

    private final DialogueDeadlines deadlines;
    private final ReaderTime times;

    PositionPanel(DialogueDeadlines deadlines, ReaderTime times) {
        this.deadlines = deadlines;
        this.times = times;
    }

    /** Null where there is nothing to show yet. */
    @Nullable
    Panel of(DialogueDetails details) {
        if (details.statement() == null && details.outcome() != Outcome.SILENT) {
            return null;
        }
        var panel = new Panel(say("dialogue.position." + details.direction() + ".title"));
        if (details.outcome() == Outcome.SILENT) {
            panel.content(new Notice(Notice.Kind.INFO, deadlines.silence(details), say("dialogue.silence.text")));
        }
        if (details.statement() != null) {
            panel.content(said(details, details.statement()));
        }
        if (details.reply() != null) {
            panel.content(reply(details, details.reply()));
        }
        if (details.lateStatement() != null) {
            panel.content(late(details, details.lateStatement()));
        }
        return panel;
    }

    private Component said(DialogueDetails details, Statement statement) {
        var words = new Stack(head(positionLine(statement), by(details, statement, "dialogue.position.by")));
        add(words, statement);
        return words;
    }

    private Component late(DialogueDetails details, Statement statement) {
        var words = new Stack(head(
                new H3(say("dialogue.late")), positionLine(statement), by(details, statement, "dialogue.late.by")));
        add(words, statement);
        return words;
    }

    private static void add(Stack words, Statement statement) {
        if (statement.text() != null) {
            words.add(prose(statement.text()));
        }
        if (statement.competence() != null) {
            var title = new H3(say("dialogue.competence"));
            words.add(new Div(title, prose(statement.competence())));
        }
    }

    private static Component positionLine(Statement statement) {
        StatusBadge badge =
                DialogueTones.badge(Outcome.valueOf(statement.position().name()));
        var line = new Div(badge);
        if (statement.letter() != null) {
            line.add(new Span(" "), letterBadge(statement.letter()));
        }
        return line;
    }

    private static StatusBadge letterBadge(Letter letter) {
        String key = letter.confirmed() == null ? "open" : letter.confirmed() ? "confirmed" : "disputed";
        return DialogueTones.letter(say("dialogue.letter." + key), letter.confirmed());
    }

    private Component by(DialogueDetails details, Statement statement, String key) {
        String when = deadlines.moment(details, statement.at());
        Letter letter = statement.letter();
        if (letter == null) {
            return quiet(say(key, details.consolidator().name(), when));
        }
        String date = times.day(letter.date());
        String recorded = say("dialogue.letter.recorded", letter.number(), date, when);
        String answer = letter.answeredAt() == null
                ? say("dialogue.letter.open.text", details.consolidator().name())
                : say(
                        "dialogue.letter." + (Boolean.TRUE.equals(letter.confirmed()) ? "confirmed" : "disputed")
                                + ".text",
                        details.consolidator().name(),
                        deadlines.moment(details, letter.answeredAt()));
        return quiet(recorded + " " + answer);
    }

    private Component reply(DialogueDetails details, Reply reply) {
        return head(
                new H3(say("dialogue.reply", details.author().name())),
                prose(reply.text()),
                quiet(deadlines.moment(details, reply.at())));
    }

    /** What stands close together. */
    private static Div head(Component... parts) {
        var head = new Div(parts);
        head.addClassName("medina-text-field");
        return head;
    }

    private static Component prose(String text) {
        var prose = new Div(text);
        prose.addClassName("medina-text-prose");
        return prose;
    }

    private static Component quiet(String text) {
        var words = new Paragraph(text);
        words.addClassName("medina-quiet");
        return words;
    }
}
