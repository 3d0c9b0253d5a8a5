package org.medina.inbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the inbox to show.
 *
 * @param search part of a title or of a reference
 * @param kinds empty: all
 */
public record InboxFilter(@Nullable String search, Set<String> kinds, Mine mine, boolean overdue) {

    /** Whose work to show. */
    public enum Mine {
        ALL,
        MINE,
        UNCLAIMED
    }

    public InboxFilter {
        kinds = Set.copyOf(kinds);
    }

    /** Everything that waits for the actor. */
    public static InboxFilter all() {
        return new InboxFilter(null, Set.of(), Mine.ALL, false);
    }
}
