package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalPlan;
import org.medina.appraisal.ReviewContent;
import org.medina.appraisal.ScoreChange;
import org.medina.base.ui.Panel;

/** All reviews side by side: the scores as a table, then each agency's words. */
final class ReviewsPanel {

    private ReviewsPanel() {}

    static Panel of(AppraisalDetails details, AppraisalDetails.Rubric rubric) {
        var panel = new Panel(say("appraisal.reviews")).lead(say("appraisal.reviews.lead"));
        panel.content(table(details, rubric));
        details.reviews().forEach(review -> panel.content(words(review, rubric)));
        return panel;
    }

    private static Component table(AppraisalDetails details, AppraisalDetails.Rubric rubric) {
        var table = new NativeTable();
        var head = new NativeTableRow(header(say("appraisal.reviews.criterion"), "col"));
        details.reviews().forEach(review -> head.add(header(review.agency().name(), "col")));
        table.getHead().add(head);
        rubric.criteria().forEach(criterion -> table.getBody().add(scores(details, criterion)));
        rubric.markers().forEach(marker -> table.getBody().add(marks(details, marker)));
        var total = new NativeTableRow(header(say("appraisal.reviews.total"), "row"));
        details.reviews()
                .forEach(review -> total.add(cell(
                        review,
                        Optional.ofNullable(review.total())
                                .map(Object::toString)
                                .orElse("–"))));
        table.getFoot().add(total);
        var scroll = new Div(table);
        scroll.addClassNames("medina-prose", "medina-scores");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", say("appraisal.reviews"));
        return scroll;
    }

    private static NativeTableRow scores(AppraisalDetails details, AppraisalPlan.Criterion criterion) {
        var row = new NativeTableRow(header(
                say(
                        "appraisal.reviews.weighted",
                        criterion.name(),
                        criterion.weight().stripTrailingZeros().toPlainString()),
                "row"));
        details.reviews().forEach(review -> {
            Integer score = review.scoreOf(criterion.key());
            row.add(cell(review, score == null ? "–" : say("appraisal.reviews.of", score, criterion.highest())));
        });
        return row;
    }

    private static NativeTableRow marks(AppraisalDetails details, AppraisalPlan.Marker marker) {
        var row = new NativeTableRow(header(marker.name(), "row"));
        details.reviews().forEach(review -> {
            Integer mark = review.content().markers().get(marker.key());
            row.add(cell(review, mark == null ? "–" : say("appraisal.reviews.of", mark, marker.highest())));
        });
        return row;
    }

    /** On a phone the agency stands beside it, where there are no columns. */
    private static NativeTableCell cell(AppraisalDetails.ReviewView review, String words) {
        var cell = new NativeTableCell(words);
        cell.getElement().setAttribute("data-label", review.agency().name());
        return cell;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Component words(AppraisalDetails.ReviewView review, AppraisalDetails.Rubric rubric) {
        var words = new Div(new H3(review.agency().name()));
        words.addClassName("medina-prose");
        if (review.content().recommendation() != null) {
            words.add(new Paragraph(
                    say("appraisal.recommendation." + review.content().recommendation())));
        }
        for (AppraisalPlan.Criterion criterion : rubric.criteria()) {
            ReviewContent.Score score = review.content().scores().get(criterion.key());
            if (score != null && score.justification() != null) {
                var name = new Span(criterion.name() + ": ");
                name.addClassName("medina-strong");
                words.add(new Paragraph(name, new Span(score.justification())));
            }
        }
        for (ScoreChange change : review.changes()) {
            words.add(new Paragraph(say(
                    "appraisal.reviews.changed",
                    name(rubric, change.criterion()),
                    change.from(),
                    change.to(),
                    change.reason())));
        }
        if (review.content().summary() != null) {
            words.add(new Paragraph(review.content().summary()));
        }
        return words;
    }

    private static String name(AppraisalDetails.Rubric rubric, String key) {
        return rubric.criteria().stream()
                .filter(criterion -> criterion.key().equals(key))
                .map(AppraisalPlan.Criterion::name)
                .findFirst()
                .orElse(key);
    }
}
