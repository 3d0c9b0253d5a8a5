package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Notice;
import org.medina.dialogue.CommentAnswer;
import org.medina.dialogue.CommentClosure;
import org.medina.dialogue.CommentContent;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.Evidence;
import org.medina.dialogue.Place;

/** One comment, whole: what it says and about what, what became of it, who can read it; below, what can be done. */
final class CommentPane extends Article {

    private final transient CommentsPage page;
    private final transient CommentServices services;
    private final transient CommentView comment;
    private final H2 name;

    CommentPane(CommentsPage page, CommentServices services, CommentView comment) {
        this.page = page;
        this.services = services;
        this.comment = comment;
        this.name = new H2(CommentWords.name(comment));
        addClassName("medina-comment");
        name.getElement().setAttribute("tabindex", "-1");
        add(tools(), head());
        CommentWords.withheld(comment)
                .ifPresent(held ->
                        add(new Notice(Notice.Kind.INFO, getTranslation("dialogue.desk.withheld"), held.reason())));
        place();
        content(comment.content());
        submitted();
        answer();
        closure();
    }

    /** Below what is known comes what can be done. */
    CommentPane acts(Component... acts) {
        add(acts);
        return this;
    }

    /** Whoever opened it reads on here. */
    void focus() {
        name.getElement().callJsFunction("focus");
    }

    private Div tools() {
        var back = new Button(getTranslation("dialogue.desk.back"), event -> page.overview());
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var places = new Div();
        Place place = comment.content().place();
        if (place != null) {
            var show = new Button(getTranslation("dialogue.desk.show-in-text"), event -> page.showInText(comment.id()));
            show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            places.add(show);
        }
        var tools = new Div(back, places);
        tools.addClassName("medina-comment-tools");
        return tools;
    }

    private Div head() {
        var badges = new Div(DialogueTones.badge(comment.content().severity()), new Span(comment.organisationName()));
        if (comment.content().evidence() != null) {
            badges.addComponentAsFirst(CommentWords.evidenceBadge());
        }
        badges.addClassName("medina-cell-row");
        var head = new Div(name, badges, CommentWords.readersLine(CommentWords.readers(comment, page.details())));
        head.addClassName("medina-comment-head");
        CommentView.Inside inside = comment.inside();
        String when = services.times().moment(comment.at());
        var by = new Div(
                inside == null
                        ? getTranslation("dialogue.desk.released-at", when)
                        : getTranslation("dialogue.desk.written-by", inside.personName(), when));
        by.addClassName("medina-quiet");
        head.add(by);
        return head;
    }

    private void place() {
        Place place = comment.content().place();
        var about = part("dialogue.desk.about", new Span(CommentWords.place(comment, page.text())));
        if (place != null && place.quoted() != null) {
            var words = new HtmlContainer("blockquote");
            words.setText(place.quoted());
            about.add(words);
        }
        add(about);
    }

    private void content(CommentContent content) {
        add(part("dialogue.desk.says", prose(content.comment())));
        if (content.evidence() != null) {
            add(part("dialogue.desk.evidence", evidence(content.evidence())));
        }
        optional("dialogue.desk.proposed", content.proposedText(), "medina-comment-proposed");
        optional("dialogue.desk.rationale", content.rationale(), null);
        optional("dialogue.desk.legal-basis", content.legalBasis(), null);
        optional("dialogue.desk.references", content.references(), null);
    }

    private Div evidence(Evidence evidence) {
        String from = services.times().day(evidence.from());
        var words = new Div(new Div(
                evidence.until() == null
                        ? getTranslation("dialogue.desk.evidence.since", from)
                        : getTranslation(
                                "dialogue.desk.evidence.period",
                                from,
                                services.times().day(evidence.until()))));
        if (evidence.link() != null) {
            var link = new Anchor(evidence.link(), evidence.link());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.addClassName("medina-text-prose");
            words.add(new Div(link));
        }
        return words;
    }

    private void optional(String key, @Nullable String words, @Nullable String className) {
        if (words != null) {
            Div prose = prose(words);
            if (className != null) {
                prose.addClassName(className);
            }
            add(part(key, prose));
        }
    }

    /** What was handed in stays readable for those who wrote it, however it was put since. */
    private void submitted() {
        CommentView.Inside inside = comment.inside();
        CommentContent before = inside == null ? null : inside.submitted();
        if (before == null) {
            return;
        }
        var words = new Div(part("dialogue.desk.says", prose(before.comment())));
        words.addClassName("medina-comment-form");
        if (before.proposedText() != null) {
            words.add(part("dialogue.desk.proposed", prose(before.proposedText())));
        }
        if (before.rationale() != null) {
            words.add(part("dialogue.desk.rationale", prose(before.rationale())));
        }
        words.add(part("dialogue.desk.field.severity", prose(CommentWords.severity(before.severity()))));
        add(new NativeDetails(getTranslation("dialogue.desk.submitted"), words));
    }

    private void answer() {
        CommentAnswer answer = comment.answer();
        if (answer == null) {
            return;
        }
        var part = part("dialogue.desk.answer", CommentWords.badge(answer.decision()));
        if (answer.duplicateOf() != null) {
            part.add(new Span(getTranslation("dialogue.desk.duplicate-of", answer.duplicateOf())));
        }
        if (answer.text() != null) {
            part.add(prose(answer.text()));
        }
        if (answer.resultingVersion() != null) {
            part.add(quiet(getTranslation("dialogue.desk.resulting-version", answer.resultingVersion())));
        }
        part.add(quiet(services.times().moment(answer.at())));
        add(part);
    }

    private void closure() {
        CommentClosure closure = comment.closure();
        if (closure == null) {
            return;
        }
        var part = part("dialogue.desk.closing", CommentWords.badge(closure.closure()));
        if (closure.reason() != null) {
            part.add(prose(closure.reason()));
        }
        String when = services.times().moment(closure.at());
        part.add(quiet(closure.by() == null ? getTranslation("dialogue.desk.closed-by-time", when) : when));
        add(part);
    }

    private Div part(String key, Component content) {
        var part = new Div(new H3(CommentWords.say(key)), content);
        part.addClassName("medina-comment-part");
        return part;
    }

    private static Div prose(String words) {
        var prose = new Div(words);
        prose.addClassName("medina-text-prose");
        return prose;
    }

    private static Div quiet(String words) {
        var quiet = new Div(words);
        quiet.addClassName("medina-quiet");
        return quiet;
    }
}
