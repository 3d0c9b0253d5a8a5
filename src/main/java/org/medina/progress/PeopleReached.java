package org.medina.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people were reached, as everybody but the writers reads it.
 *
 * @param total of everybody
 * @param groups those that were counted on their own; one person may be in several
 */
public record PeopleReached(Count total, Map<PeopleGroup, Count> groups) {

    /** Fewer than so many could be recognised, and read "fewer than 5". */
    public static final int FEWEST = 5;

    public PeopleReached {
        groups = Map.copyOf(groups);
    }

    /** @param number null where it is below {@link #FEWEST}, or would tell a number that is */
    public record Count(@Nullable Integer number) {

        static final Count FEW = new Count(null);

        static Count of(int number) {
            return number < FEWEST ? FEW : new Count(number);
        }

        @JsonIgnore
        public boolean isFew() {
            return number == null;
        }
    }
}
