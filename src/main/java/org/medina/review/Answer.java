package org.medina.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a city says of one of its pledges.
 *
 * @param words to be printed beside it; needed with an update that was not reported on otherwise
 * @param report the progress update that tells what is new, with its figures; null where there is none
 */
public record Answer(
        UUID pledge,
        Choice choice,
        @Nullable String words,
        Act by,
        @Nullable UUID report) {

    /** Whether it says what is new where something is. */
    boolean isWhole() {
        return choice == Choice.CONFIRMED || words != null || report != null;
    }

    /** The pledge stands as it is, or something is different. */
    public enum Choice {
        CONFIRMED,
        UPDATED
    }
}
