package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.medina.base.ui.Question;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueAnswering;
import org.medina.dialogue.DialogueClosing;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Position;
import org.medina.dialogue.Severity;
import org.springframework.stereotype.Component;

/** The author answers, and the other side closes what was answered. */
@Component
class AnsweringQuestions {

    private static final int MANY = 200;

    private final DialogueAnswering answering;
    private final DialogueClosing closing;
    private final CommentLists comments;
    private final StepQuestions steps;

    AnsweringQuestions(
            DialogueAnswering answering, DialogueClosing closing, CommentLists comments, StepQuestions steps) {
        this.answering = answering;
        this.closing = closing;
        this.comments = comments;
        this.steps = steps;
    }

    Question reply(DialogueDetails details, Runnable after) {
        TextArea text = StepQuestions.area(say("dialogue.field.reply"), true);
        if (details.reply() != null) {
            text.setValue(details.reply().text());
        }
        var question = steps.kept(
                steps.ask("REPLY", details.consolidator().name()).field("text", text), details.id(), "REPLY");
        return steps.answer(question, "REPLY", () -> answering.reply(details.id(), text.getValue()), after);
    }

    /** What is still missing is named instead of being refused afterwards. */
    Question send(DialogueDetails details, Runnable after) {
        var question = steps.ask("SEND_ANSWERS", details.consolidator().name());
        if (isUnanswered(details)) {
            return question.with(new Paragraph(say("dialogue.problem.objection-unanswered")));
        }
        return steps.answer(question, "SEND_ANSWERS", () -> answering.send(details.id()), after);
    }

    /** An objection is never left without an answer to itself. */
    static boolean isUnanswered(DialogueDetails details) {
        return details.statement() != null
                && details.statement().position() == Position.OBJECTION
                && details.reply() == null;
    }

    Question closeEditorial(DialogueDetails details, Runnable after) {
        List<CommentView> open = editorial(details);
        List<UUID> ids = open.stream().map(CommentView::id).toList();
        TextArea reason = StepQuestions.area(say("dialogue.action.CLOSE_EDITORIAL.reason"), false);
        reason.setHelperText(say("dialogue.action.CLOSE_EDITORIAL.reason.help"));
        var question = steps.kept(
                steps.ask("CLOSE_EDITORIAL", open.size(), DialogueWords.numbers(numbers(open)))
                        .field("reason", reason),
                details.id(),
                "CLOSE_EDITORIAL");
        return steps.answer(
                question, "CLOSE_EDITORIAL", () -> closing.closeEditorial(details.id(), ids, reason.getValue()), after);
    }

    /** Those that are answered and not closed. */
    List<CommentView> editorial(DialogueDetails details) {
        var filter = new CommentFilter(Set.of(Severity.EDITORIAL), null, null, false, true);
        return comments.page(details.id(), filter, 0, MANY).stream()
                .filter(comment -> comment.number() != null && comment.answer() != null)
                .toList();
    }

    Question conclude(DialogueDetails details, Runnable after) {
        String outcome = say("dialogue.outcome."
                + Objects.requireNonNull(details.statement(), "concluded after a release")
                        .position());
        return steps.answer(steps.ask("CONCLUDE", outcome), "CONCLUDE", () -> closing.conclude(details.id()), after);
    }

    /** Numbers of the released comments without a decision; of very many the first. */
    List<Integer> undecided(DialogueDetails details) {
        return numbers(comments.page(details.id(), new CommentFilter(Set.of(), null, null, true, true), 0, MANY));
    }

    /** Numbers of the released comments that are not closed; of very many the first. */
    List<Integer> open(DialogueDetails details) {
        return numbers(comments.page(details.id(), new CommentFilter(Set.of(), null, null, false, true), 0, MANY));
    }

    static Anchor matrix(DialogueDetails details) {
        return new Anchor(DialogueNavigation.comments(details.id()), say("dialogue.comments.open"));
    }

    private static List<Integer> numbers(List<CommentView> rows) {
        return rows.stream().map(CommentView::number).filter(Objects::nonNull).toList();
    }
}
