package org.medina.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a city says of one of its pledges.
 *
 * @param words to be printed beside it; needed with an update
 */
public record Answer(UUID pledge, Choice choice, @Nullable String words, Act by) {

    /** The pledge stands as it is, or something is different. */
    public enum Choice {
        CONFIRMED,
        UPDATED
    }
}
