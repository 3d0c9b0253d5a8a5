package org.medina.help;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows.
 *
 * @param search in reference and title
 * @param states empty for all
 */
public record HelpFilter(@Nullable String search, Set<HelpState> states) {

    public HelpFilter {
        states = Set.copyOf(states);
    }
}
