package org.medina.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * When a case is likely to end: in eight of ten like cases the end came between the first and the last of these moments.
 *
 * @param early before which one of ten ended
 * @param middle before which half of them ended
 * @param late after which one of ten ended
 * @param like how many cases it is read from
 */
public record Forecast(Instant early, Instant middle, Instant late, int like) {

    /** Of fewer than this many and one more, nothing is said. */
    public static final int TOO_FEW = 30;

    /**
     * From how long like cases took from coming to the same stage until their end. Those that had ended by the time that this
     * one has spent there already say nothing of it and are left out.
     *
     * @param seconds in any order
     * @return empty where not more than {@link #TOO_FEW} like cases are left
     */
    static Optional<Forecast> of(Instant entered, Instant now, double[] seconds) {
        double spent = Math.max(0, Duration.between(entered, now).toSeconds());
        double[] longer =
                Arrays.stream(seconds).filter(one -> one > spent).sorted().toArray();
        if (longer.length <= TOO_FEW) {
            return Optional.empty();
        }
        return Optional.of(new Forecast(
                after(entered, percentile(longer, 0.1)),
                after(entered, percentile(longer, 0.5)),
                after(entered, percentile(longer, 0.9)),
                longer.length));
    }

    /** Between the two nearest values in proportion, as {@code percentile_cont} of the database. */
    static double percentile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    private static Instant after(Instant entered, double seconds) {
        return entered.plusSeconds(Math.round(seconds));
    }
}
