package org.medina.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side asked the other while the text is with those who are asked; all who take part read it.
 *
 * @param side who asked
 * @param number which question of that side, from 1
 * @param stopsClock whether the clock stands still for it now
 */
public record DialogueQuestion(
        Side side,
        int number,
        String text,
        Instant askedAt,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        boolean stopsClock) {

    boolean isFor(Side other) {
        return side != other && reply == null;
    }
}
