package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalPlan;
import org.medina.appraisal.AppraisalReviewing;
import org.medina.appraisal.Recommendation;
import org.medina.appraisal.ReviewChange;
import org.medina.appraisal.ReviewContent;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;

/** The own review, kept as one types: a score and why for each criterion, marks, a recommendation. */
final class RubricForm extends Stack {

    private final AppraisalDetails details;
    private final AppraisalReviewing reviewing;
    private final AppraisalSteps steps;
    private final Runnable after;
    private final KeepTyped keep;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Map<String, TextArea> areas = new LinkedHashMap<>();

    RubricForm(
            AppraisalDetails details,
            AppraisalDetails.ReviewView own,
            AppraisalDetails.Rubric rubric,
            AppraisalReviewing reviewing,
            AppraisalSteps steps,
            String person,
            Runnable after) {
        this.details = details;
        this.reviewing = reviewing;
        this.steps = steps;
        this.after = after;
        this.keep = new KeepTyped(details.id().subject() + "#review", person, own.version(), this::restore);
        var form = new Panel(say("appraisal.review.own")).lead(say("appraisal.review.lead"));
        rubric.criteria().forEach(criterion -> form.content(criterion(criterion, own.content())));
        rubric.markers().forEach(marker -> form.content(marker(marker, own.content())));
        form.content(recommendation(own.content()), summary(own.content()), foot());
        keep.add(form);
        add(keep);
    }

    private Div criterion(AppraisalPlan.Criterion criterion, ReviewContent content) {
        ReviewContent.Score given =
                Optional.ofNullable(content.scores().get(criterion.key())).orElse(new ReviewContent.Score(null, null));
        String key = criterion.key();
        RadioButtonGroup<Integer> score =
                scale(say("appraisal.field.score-of", criterion.name()), criterion.highest(), given.value());
        TextArea why = area(
                "scores." + key + ".justification",
                say("appraisal.field.justification", criterion.name()),
                given.justification());
        fields.put("scores." + key + ".value", score);
        score.addValueChangeListener(
                event -> save(null, score, ReviewChange.score(key, event.getValue(), why.getValue())));
        why.addValueChangeListener(
                event -> save(why, why, ReviewChange.score(key, score.getValue(), event.getValue())));
        String weight = criterion.weight().stripTrailingZeros().toPlainString();
        var field = new Div(
                new H3(say("appraisal.reviews.weighted", criterion.name(), weight)),
                new Paragraph(say("appraisal.field.minimum", criterion.question(), criterion.minimum())),
                score,
                why);
        field.addClassName("medina-criterion");
        return field;
    }

    private RadioButtonGroup<Integer> marker(AppraisalPlan.Marker marker, ReviewContent content) {
        RadioButtonGroup<Integer> mark =
                scale(marker.name(), marker.highest(), content.markers().get(marker.key()));
        fields.put("markers." + marker.key(), mark);
        mark.addValueChangeListener(event -> save(null, mark, ReviewChange.marker(marker.key(), event.getValue())));
        return mark;
    }

    private static RadioButtonGroup<Integer> scale(String label, int highest, @Nullable Integer value) {
        var scale = new RadioButtonGroup<Integer>(label);
        scale.setItems(IntStream.rangeClosed(0, highest).boxed().toList());
        if (value != null) {
            scale.setValue(value);
        }
        scale.setRequiredIndicatorVisible(true);
        return scale;
    }

    private RadioButtonGroup<Recommendation> recommendation(ReviewContent content) {
        var choice = new RadioButtonGroup<Recommendation>(say("appraisal.field.recommendation"));
        choice.setItems(Recommendation.values());
        choice.setItemLabelGenerator(item -> say("appraisal.recommendation." + item));
        choice.setRequiredIndicatorVisible(true);
        if (content.recommendation() != null) {
            choice.setValue(content.recommendation());
        }
        fields.put("recommendation", choice);
        choice.addValueChangeListener(event -> save(null, choice, ReviewChange.recommendation(event.getValue())));
        return choice;
    }

    private TextArea summary(ReviewContent content) {
        TextArea summary = area("summary", say("appraisal.field.summary"), content.summary());
        summary.setRequiredIndicatorVisible(false);
        summary.addValueChangeListener(event -> save(summary, summary, ReviewChange.summary(event.getValue())));
        return summary;
    }

    private TextArea area(String name, String label, @Nullable String value) {
        TextArea area = AppraisalWords.area(label, true);
        area.setValue(value == null ? "" : value);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        KeepTyped.mark(area, name);
        fields.put(name, area);
        areas.put(name, area);
        return area;
    }

    private Div foot() {
        var state = new Span();
        state.addClassName("medina-quiet");
        KeepTyped.showStateIn(state);
        var handIn = new Button(say("appraisal.action.HAND_IN"), event -> handIn());
        handIn.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(handIn, state);
        foot.addClassName("medina-review-foot");
        return foot;
    }

    /** What is missing is told at its field, and in the question. */
    private void handIn() {
        Question question = AppraisalSteps.ask("HAND_IN");
        fields.forEach(question::inner);
        steps.handIn(details, question, after);
    }

    private void save(@Nullable TextArea kept, HasValidation field, ReviewChange change) {
        boolean stored = Told.attempt(
                () -> {
                    reviewing.write(details.id(), change, null);
                    field.setInvalid(false);
                },
                problem -> refuse(kept, field, problem));
        if (stored && kept != null) {
            keep.stored(name(kept), kept.getValue());
        }
    }

    private void refuse(@Nullable TextArea kept, HasValidation field, Problem problem) {
        if (problem.fields().isEmpty()) {
            Told.refused(problem);
        } else {
            field.setErrorMessage(Told.words(problem));
            field.setInvalid(true);
        }
        if (kept != null) {
            keep.refused(name(kept));
        }
    }

    private String name(TextArea area) {
        return areas.entrySet().stream()
                .filter(entry -> entry.getValue() == area)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What an earlier visit could not store stands in its field again, and is stored now. */
    private void restore(List<KeepTyped.Kept> kept) {
        kept.forEach(one -> Optional.ofNullable(areas.get(one.field())).ifPresent(area -> area.setValue(one.value())));
    }
}
