package org.medina.progress;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which periods a list shows.
 *
 * @param search in reference and title
 * @param stages empty for all
 * @param pledge only its own
 * @param dueBefore only those whose day is before
 * @param silent only those whose missing update is told to the public
 */
public record ProgressFilter(
        @Nullable String search,
        Set<ProgressStage> stages,
        @Nullable UUID pledge,
        @Nullable Instant dueBefore,
        boolean silent) {

    public static final ProgressFilter ALL = new ProgressFilter(null, Set.of(), null, null, false);

    public ProgressFilter {
        stages = Set.copyOf(stages);
    }

    public static ProgressFilter of(UUID pledge) {
        return new ProgressFilter(null, Set.of(), pledge, null, false);
    }
}
