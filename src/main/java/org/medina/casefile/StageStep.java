package org.medina.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the stage tracker.
 *
 * @param stageKey as the process model lists it
 * @param nameKey the message key of the stage's name
 * @param at when it was done or since when the case stands there; null for what is to come or was skipped
 * @param who the organisation that did it or whose turn it is
 */
public record StageStep(
        String stageKey,
        String nameKey,
        State state,
        @Nullable Instant at,
        @Nullable String who) {

    /** How a stage stands to the case. */
    public enum State {
        DONE,
        HERE,
        NEXT,
        SKIPPED
    }
}
