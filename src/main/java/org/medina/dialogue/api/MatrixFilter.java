package org.medina.dialogue.api;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.Decision;
import org.medina.dialogue.Severity;

/**
 * Which comments are asked for; what is not given leaves none out.
 *
 * @param organisation that wrote them
 * @param undecided only those without a decision
 * @param open only those that are not closed
 * @param search words that stand in them
 * @param since only those that were written, released, answered or closed after that
 */
record MatrixFilter(
        @Nullable Set<Severity> severity,
        @Nullable Set<Decision> decision,
        @Nullable Set<Closure> closure,
        @Nullable String section,
        @Nullable UUID organisation,
        @Nullable Boolean undecided,
        @Nullable Boolean open,
        @Nullable String search,
        @Nullable Instant since) {

    CommentFilter toFilter() {
        return new CommentFilter(
                orNone(severity),
                orNone(decision),
                orNone(closure),
                section,
                organisation,
                Boolean.TRUE.equals(undecided),
                Boolean.TRUE.equals(open),
                search,
                since);
    }

    private static <T> Set<T> orNone(@Nullable Set<T> chosen) {
        return chosen == null ? Set.of() : chosen;
    }
}
