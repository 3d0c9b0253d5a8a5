package org.medina.appraisal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reviewer writes; anything may be missing until it is handed in. Scores and markers by their keys. */
public record ReviewContent(
        Map<String, Score> scores,
        Map<String, Integer> markers,
        @Nullable Recommendation recommendation,
        @Nullable String summary) {

    static final ReviewContent EMPTY = new ReviewContent(Map.of(), Map.of(), null, null);

    public ReviewContent {
        scores = Map.copyOf(scores);
        markers = Map.copyOf(markers);
    }

    /** A score and why. */
    public record Score(@Nullable Integer value, @Nullable String justification) {}
}
