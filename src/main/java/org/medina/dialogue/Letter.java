package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a position arrived on paper and was entered by an officer.
 *
 * @param number as it stands on the letter
 * @param date of the letter
 * @param confirmed what those who speak for the other side say to the entry; null: nothing yet
 */
public record Letter(
        String number,
        LocalDate date,
        @Nullable Boolean confirmed,
        @Nullable Instant answeredAt) {

    Letter answered(boolean yes, Instant at) {
        return new Letter(number, date, yes, at);
    }
}
