package org.medina.dialogue.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.medina.base.ui.Tone;
import org.medina.dialogue.CommentAnswer;
import org.medina.dialogue.CommentContent;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.Place;

/** The cells of the matrix, drawn in the browser. */
final class CommentCells {

    private static final String CELL = "<div class='medina-cell'>%s</div>";

    private final CommentsPage page;

    CommentCells(CommentsPage page) {
        this.page = page;
    }

    /** A badge that is not there where it would say nothing. */
    private static String badge(String name) {
        return "<span class='medina-badge' ?hidden=${!item.%1$s} data-tone=${item.%1$sTone}>${item.%1$s}</span>"
                .formatted(name);
    }

    LitRenderer<CommentView> numbers() {
        return LitRenderer.<CommentView>of(CELL.formatted("<span class='medina-cell-number'>${item.number}</span>"
                        + badge("severity") + badge("held") + badge("moved")))
                .withProperty("number", CommentWords::number)
                .withProperty("severity", CommentCells::kind)
                .withProperty("severityTone", CommentCells::kindTone)
                .withProperty("held", CommentCells::held)
                .withProperty("heldTone", row -> "stone")
                .withProperty("moved", this::moved)
                .withProperty("movedTone", row -> "amber");
    }

    static LitRenderer<CommentView> text(String name, ValueProvider<CommentView, String> words) {
        return LitRenderer.<CommentView>of(CELL.formatted("<span class='medina-clamp'>${item." + name + "}</span>"))
                .withProperty(name, words);
    }

    LitRenderer<CommentView> places() {
        return LitRenderer.<CommentView>of(
                        CELL.formatted(
                                "<span>${item.section}</span><span class='medina-clamp medina-cell-soft'>${item.quoted}</span>"))
                .withProperty("section", row -> CommentWords.place(row, page.text()))
                .withProperty("quoted", CommentCells::quoted);
    }

    LitRenderer<CommentView> decisions() {
        return LitRenderer.<CommentView>of(CELL.formatted(
                        badge("decision") + "<span class='medina-clamp medina-cell-soft'>${item.answer}</span>"))
                .withProperty("decision", CommentCells::decision)
                .withProperty("decisionTone", CommentCells::decisionTone)
                .withProperty("answer", row -> Optional.ofNullable(row.answer())
                        .map(CommentAnswer::text)
                        .orElse(""));
    }

    LitRenderer<CommentView> closures() {
        return LitRenderer.<CommentView>of(CELL.formatted(badge("closure")))
                .withProperty("closure", CommentCells::closure)
                .withProperty("closureTone", CommentCells::closureTone);
    }

    LitRenderer<CommentView> card() {
        return LitRenderer.<CommentView>of(CELL.formatted("<div class='medina-cell-row'>"
                        + "<span class='medina-cell-number'>${item.number}</span>" + badge("severity")
                        + badge("decision") + badge("closure")
                        + badge("held") + badge("moved") + "</div>"
                        + "<span class='medina-clamp'>${item.comment}</span>"
                        + "<span class='medina-cell-soft'>${item.ministry} · ${item.section}</span>"))
                .withProperty("number", CommentWords::number)
                .withProperty("severity", CommentCells::kind)
                .withProperty("severityTone", CommentCells::kindTone)
                .withProperty("decision", CommentCells::decision)
                .withProperty("decisionTone", CommentCells::decisionTone)
                .withProperty("closure", CommentCells::closure)
                .withProperty("closureTone", CommentCells::closureTone)
                .withProperty("held", CommentCells::held)
                .withProperty("heldTone", row -> "stone")
                .withProperty("moved", this::moved)
                .withProperty("movedTone", row -> "amber")
                .withProperty("comment", row -> row.content().comment())
                .withProperty("ministry", CommentView::organisationName)
                .withProperty("section", row -> CommentWords.place(row, page.text()));
    }

    private String moved(CommentView row) {
        return CommentWords.movedSince(row, page.lastAct()) ? CommentWords.say("dialogue.desk.moved.badge") : "";
    }

    /** How much it weighs; of evidence, that it is some. */
    private static String kind(CommentView row) {
        return row.content().evidence() == null
                ? CommentWords.severity(row.content().severity())
                : CommentWords.say("dialogue.desk.evidence.badge");
    }

    private static String kindTone(CommentView row) {
        return tone(
                row.content().evidence() == null
                        ? DialogueTones.tone(row.content().severity())
                        : Tone.SKY);
    }

    private static String held(CommentView row) {
        return CommentWords.isWithheld(row) ? CommentWords.say("dialogue.desk.withheld.badge") : "";
    }

    private static String decision(CommentView row) {
        CommentAnswer answer = row.answer();
        return answer == null ? "" : CommentWords.decision(answer.decision());
    }

    private static String decisionTone(CommentView row) {
        CommentAnswer answer = row.answer();
        return answer == null ? "" : tone(CommentWords.tone(answer.decision()));
    }

    private static String closure(CommentView row) {
        var closure = row.closure();
        return closure == null ? "" : CommentWords.closure(closure.closure());
    }

    private static String closureTone(CommentView row) {
        var closure = row.closure();
        return closure == null ? "" : tone(CommentWords.tone(closure.closure()));
    }

    private static String quoted(CommentView row) {
        return Optional.of(row.content())
                .map(CommentContent::place)
                .map(Place::quoted)
                .map(quoted -> "“" + quoted + "”")
                .orElse("");
    }

    private static String tone(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    static String proposed(CommentView row) {
        return Objects.requireNonNullElse(row.content().proposedText(), "");
    }
}
