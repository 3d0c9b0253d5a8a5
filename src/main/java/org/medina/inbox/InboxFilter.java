package org.medina.inbox;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the inbox to show.
 *
 * @param search part of a title or of a reference
 * @param kinds of work, e.g. {@code pledge.sign}; empty: all
 * @param journeys kinds of case, e.g. {@code pledge}; empty: all
 */
public record InboxFilter(
        @Nullable String search,
        Set<String> kinds,
        Mine mine,
        boolean overdue,
        @Nullable Set<String> journeys) {

    /** Whose work to show. */
    public enum Mine {
        ALL,
        MINE,
        UNCLAIMED
    }

    public InboxFilter {
        kinds = Set.copyOf(kinds);
        // filters that were kept before there were journeys name none
        journeys = journeys == null ? Set.of() : Set.copyOf(journeys);
    }

    public InboxFilter(@Nullable String search, Set<String> kinds, Mine mine, boolean overdue) {
        this(search, kinds, mine, overdue, Set.of());
    }

    @Override
    public Set<String> journeys() {
        return Objects.requireNonNull(journeys);
    }

    /** Everything that waits for the actor. */
    public static InboxFilter all() {
        return new InboxFilter(null, Set.of(), Mine.ALL, false);
    }
}
