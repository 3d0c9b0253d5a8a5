package org.medina.appraisal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;

/**
 * What of a review is written anew; whatever is not named stays.
 *
 * @param scores by criterion; a part that is null is emptied
 * @param markers by marker; null empties it
 * @param recommendation null where it stays, empty to take it back
 * @param summary as the recommendation
 * @param isWhole whether whatever is not named is emptied instead
 */
public record ReviewChange(
        Map<String, ReviewContent.Score> scores,
        Map<String, Optional<Integer>> markers,
        @Nullable Optional<Recommendation> recommendation,
        @Nullable Optional<String> summary,
        boolean isWhole) {

    static ReviewChange of(ReviewContent content) {
        Map<String, Optional<Integer>> markers = new HashMap<>();
        content.markers().forEach((key, value) -> markers.put(key, Optional.of(value)));
        return new ReviewChange(
                content.scores(),
                markers,
                Optional.ofNullable(content.recommendation()),
                Optional.ofNullable(content.summary()),
                true);
    }

    public static ReviewChange score(String criterion, @Nullable Integer value, @Nullable String justification) {
        return new ReviewChange(
                Map.of(criterion, new ReviewContent.Score(value, justification)), Map.of(), null, null, false);
    }

    public static ReviewChange marker(String marker, @Nullable Integer value) {
        return new ReviewChange(Map.of(), Map.of(marker, Optional.ofNullable(value)), null, null, false);
    }

    public static ReviewChange recommendation(@Nullable Recommendation value) {
        return new ReviewChange(Map.of(), Map.of(), Optional.ofNullable(value), null, false);
    }

    public static ReviewChange summary(@Nullable String words) {
        return new ReviewChange(Map.of(), Map.of(), null, Optional.ofNullable(words), false);
    }

    /** @throws Problem INVALID at what the plan does not know or allow */
    ReviewContent applyTo(ReviewContent content, AppraisalPlan plan) {
        Map<String, ReviewContent.Score> nextScores = new HashMap<>(content.scores());
        scores.forEach((key, score) -> nextScores.put(key, ReviewChecks.sound(key, score, plan)));
        Map<String, Integer> nextMarkers = new HashMap<>(content.markers());
        markers.forEach((key, value) -> {
            ReviewChecks.requireMarker(key, value.orElse(null), plan);
            value.ifPresentOrElse(given -> nextMarkers.put(key, given), () -> nextMarkers.remove(key));
        });
        return new ReviewContent(
                nextScores,
                nextMarkers,
                recommendation == null ? content.recommendation() : recommendation.orElse(null),
                summary == null ? content.summary() : Words.optional("summary", summary.orElse(null), Words.LONG));
    }
}
