package org.medina.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cycles a list shows.
 *
 * @param search in reference and title
 * @param stages empty for all
 */
public record ReviewFilter(@Nullable String search, Set<ReviewStage> stages) {

    public static final ReviewFilter ALL = new ReviewFilter(null, Set.of());

    public ReviewFilter {
        stages = Set.copyOf(stages);
    }
}
