package org.medina.dialogue;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the matrix a list shows.
 *
 * @param organisation that wrote them
 * @param undecided only those without a decision
 * @param open only those that are not closed
 */
public record CommentFilter(
        Set<Severity> severities,
        @Nullable String section,
        @Nullable UUID organisation,
        boolean undecided,
        boolean open) {

    /** Everything that one may read. */
    public static final CommentFilter ALL = new CommentFilter(Set.of(), null, null, false, false);

    public CommentFilter {
        severities = Set.copyOf(severities);
    }
}
