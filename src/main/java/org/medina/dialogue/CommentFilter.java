package org.medina.dialogue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the matrix a list shows.
 *
 * @param organisation that wrote them
 * @param undecided only those without a decision
 * @param open only those that are not closed
 * @param words that stand in them, wherever
 * @param since only those that were written, released, answered or closed after that, as far as the reader can know
 */
public record CommentFilter(
        Set<Severity> severities,
        Set<Decision> decisions,
        Set<Closure> closures,
        @Nullable String section,
        @Nullable UUID organisation,
        boolean undecided,
        boolean open,
        @Nullable String words,
        @Nullable Instant since) {

    /** Everything that one may read. */
    public static final CommentFilter ALL =
            new CommentFilter(Set.of(), Set.of(), Set.of(), null, null, false, false, null, null);

    /** Those that nobody has decided on. */
    public static final CommentFilter UNDECIDED =
            new CommentFilter(Set.of(), Set.of(), Set.of(), null, null, true, false, null, null);

    /** Those that are not closed. */
    public static final CommentFilter OPEN =
            new CommentFilter(Set.of(), Set.of(), Set.of(), null, null, false, true, null, null);

    public CommentFilter {
        severities = Set.copyOf(severities);
        decisions = Set.copyOf(decisions);
        closures = Set.copyOf(closures);
    }

    /** Whatever has become of them. */
    public CommentFilter(
            Set<Severity> severities,
            @Nullable String section,
            @Nullable UUID organisation,
            boolean undecided,
            boolean open) {
        this(severities, Set.of(), Set.of(), section, organisation, undecided, open, null, null);
    }

    /** Those that moved since then. */
    public static CommentFilter since(Instant at) {
        return new CommentFilter(Set.of(), Set.of(), Set.of(), null, null, false, false, null, at);
    }
}
