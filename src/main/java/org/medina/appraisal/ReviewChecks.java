package org.medina.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;

/** What a review has to be, by the rubric of its plan. */
final class ReviewChecks {

    private ReviewChecks() {}

    static ReviewContent.Score sound(String key, ReviewContent.Score score, AppraisalPlan plan) {
        AppraisalPlan.Criterion criterion = criterion("scores." + key, key, plan);
        Integer value = score.value();
        requireScore("scores." + key + ".value", value, criterion.highest());
        return new ReviewContent.Score(
                value, Words.optional("scores." + key + ".justification", score.justification(), Words.MEDIUM));
    }

    static AppraisalPlan.Criterion criterion(String field, @Nullable String key, AppraisalPlan plan) {
        return plan.criteria().stream()
                .filter(criterion -> criterion.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "appraisal.problem.unknown-criterion"));
    }

    static void requireMarker(String key, @Nullable Integer value, AppraisalPlan plan) {
        AppraisalPlan.Marker marker = plan.markers().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("markers." + key, "appraisal.problem.unknown-marker"));
        requireScore("markers." + key, value, marker.highest());
    }

    static void requireScore(String field, @Nullable Integer value, int highest) {
        if (value != null && (value < 0 || value > highest)) {
            throw Problem.invalid(field, "appraisal.problem.out-of-scale", highest);
        }
    }

    /** @throws Problem INVALID with one entry for each thing that is missing */
    static void requireComplete(ReviewContent content, AppraisalPlan plan) {
        List<FieldProblem> missing = new ArrayList<>();
        for (AppraisalPlan.Criterion criterion : plan.criteria()) {
            ReviewContent.Score score = content.scores().get(criterion.key());
            if (score == null || score.value() == null) {
                missing.add(FieldProblem.of(
                        "scores." + criterion.key() + ".value", "appraisal.problem.score-needed", criterion.name()));
            }
            if (score == null || score.justification() == null) {
                missing.add(FieldProblem.of(
                        "scores." + criterion.key() + ".justification",
                        "appraisal.problem.justification-needed",
                        criterion.name()));
            }
        }
        plan.markers().stream()
                .filter(marker -> !content.markers().containsKey(marker.key()))
                .forEach(marker -> missing.add(
                        FieldProblem.of("markers." + marker.key(), "appraisal.problem.marker-needed", marker.name())));
        if (content.recommendation() == null) {
            missing.add(FieldProblem.of("recommendation", "appraisal.problem.recommendation-needed"));
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }
}
