package org.medina.base.ui;

import org.jspecify.annotations.Nullable;

/**
 * One stage of a case, in plain words.
 *
 * @param detail when it was done, or with whom it is and since when, or what will happen; may be missing
 */
public record Stage(String name, State state, @Nullable String detail) {

    /** Where the stage lies, seen from today. */
    public enum State {
        DONE,
        HERE,
        NEXT,
        SKIPPED
    }
}
