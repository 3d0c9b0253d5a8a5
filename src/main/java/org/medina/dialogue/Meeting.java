package org.medina.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of both sides, facilitated by the secretariat.
 *
 * @param place an address, or where to dial in
 * @param minutes what both sides confirm; changed minutes are confirmed anew
 */
public record Meeting(
        Instant at,
        String place,
        @Nullable String minutes,
        @Nullable Instant authorConfirmedAt,
        @Nullable Instant consultedConfirmedAt) {

    Meeting withMinutes(String text) {
        return new Meeting(at, place, text, null, null);
    }

    Meeting confirmedBy(Side side, Instant when) {
        return switch (side) {
            case AUTHOR -> new Meeting(at, place, minutes, when, consultedConfirmedAt);
            case CONSULTED -> new Meeting(at, place, minutes, authorConfirmedAt, when);
        };
    }

    boolean isConfirmedBy(Side side) {
        return (side == Side.AUTHOR ? authorConfirmedAt : consultedConfirmedAt) != null;
    }

    boolean isConfirmed() {
        return isConfirmedBy(Side.AUTHOR) && isConfirmedBy(Side.CONSULTED);
    }
}
