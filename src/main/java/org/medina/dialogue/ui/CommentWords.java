package org.medina.dialogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentAnswer;
import org.medina.dialogue.CommentClosure;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.Decision;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Place;
import org.medina.dialogue.Severity;
import org.medina.dialogue.Withheld;

/** How comments are spoken of on screens. */
final class CommentWords {

    private CommentWords() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** As released; before that it is a draft, counted within its ministry. */
    static String name(CommentView comment) {
        Integer number = comment.number();
        return number == null ? say("dialogue.desk.draft", draftNumber(comment)) : say("dialogue.desk.comment", number);
    }

    static String number(CommentView comment) {
        Integer number = comment.number();
        return number == null ? say("dialogue.desk.draft.short", draftNumber(comment)) : String.valueOf(number);
    }

    private static int draftNumber(CommentView comment) {
        return Optional.ofNullable(comment.inside())
                .map(CommentView.Inside::draftNumber)
                .orElse(0);
    }

    static String place(CommentView comment, ConsultedText text) {
        Place place = comment.content().place();
        return place == null
                ? say("dialogue.desk.whole-text")
                : text.section(place.section())
                        .map(ConsultedText.Section::heading)
                        .orElse(place.section());
    }

    static String severity(Severity severity) {
        return say("dialogue.severity." + severity);
    }

    static String decision(Decision decision) {
        return say("dialogue.desk.decision." + decision);
    }

    static String closure(Closure closure) {
        return say("dialogue.desk.closure." + closure);
    }

    static StatusBadge badge(Decision decision) {
        return new StatusBadge(decision(decision), tone(decision));
    }

    static StatusBadge badge(Closure closure) {
        return new StatusBadge(closure(closure), tone(closure));
    }

    static StatusBadge evidenceBadge() {
        return new StatusBadge(say("dialogue.desk.evidence.badge"), Tone.SKY);
    }

    static Tone tone(Decision decision) {
        return switch (decision) {
            case ACCEPTED, ACCEPTED_WITH_MODIFICATION -> Tone.LEAF;
            case NOT_ACCEPTED -> Tone.ROSE;
            case DEFERRED -> Tone.AMBER;
            case DUPLICATE, OUT_OF_SCOPE, WITHDRAWN -> Tone.STONE;
        };
    }

    static Tone tone(Closure closure) {
        return switch (closure) {
            case ACCEPTED -> Tone.LEAF;
            case NOTED, WITHDRAWN -> Tone.STONE;
            case MAINTAINED -> Tone.ROSE;
        };
    }

    /** Who can read a comment now, and from which step on more will. */
    static String readers(CommentView comment, DialogueDetails details) {
        String author = details.author().name();
        String gathers = details.consolidator().name();
        boolean own = comment.organisation().equals(details.consolidator().id());
        return switch (comment.level()) {
            case OWN_MINISTRY ->
                own
                        ? say("dialogue.desk.readers.own.gatherer", comment.organisationName(), author)
                        : say("dialogue.desk.readers.own", comment.organisationName(), gathers, author);
            case GOVERNMENT -> {
                String held = isWithheld(comment) ? "withheld" : "government";
                yield own
                        ? say("dialogue.desk.readers." + held + ".gatherer", gathers, author)
                        : say("dialogue.desk.readers." + held, comment.organisationName(), gathers, author);
            }
            case PARTIES -> say("dialogue.desk.readers.parties", author);
            case PUBLIC -> say("dialogue.desk.readers.public");
        };
    }

    static Div readersLine(String words) {
        var line = new Div(words);
        line.addClassName("medina-comment-readers");
        return line;
    }

    static boolean isWithheld(CommentView comment) {
        return withheld(comment).isPresent();
    }

    static Optional<Withheld> withheld(CommentView comment) {
        return Optional.ofNullable(comment.inside()).map(CommentView.Inside::withheld);
    }

    /** Whether it was written, released, answered or closed after that. */
    static boolean movedSince(CommentView comment, @Nullable Instant last) {
        return last != null
                && Stream.of(
                                comment.at(),
                                Optional.ofNullable(comment.answer())
                                        .map(CommentAnswer::at)
                                        .orElse(null),
                                Optional.ofNullable(comment.closure())
                                        .map(CommentClosure::at)
                                        .orElse(null))
                        .filter(Objects::nonNull)
                        .anyMatch(at -> at.isAfter(last));
    }
}
