package org.medina.grant;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which grants a list shows.
 *
 * @param search in reference and title
 * @param stages empty for all
 * @param subject id of the case of the request
 */
public record GrantFilter(
        @Nullable String search,
        Set<GrantStage> stages,
        @Nullable UUID subject) {

    public GrantFilter {
        stages = Set.copyOf(stages);
    }
}
