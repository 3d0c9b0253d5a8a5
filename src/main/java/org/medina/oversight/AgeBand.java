package org.medina.oversight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long a case has been in its stage, in days. */
public enum AgeBand {
    WEEK(0, 7),
    FORTNIGHT(7, 14),
    MONTH(14, 30),
    QUARTER(30, 90),
    HALF_YEAR(90, 180),
    LONGER(180, Integer.MAX_VALUE);

    private final int from;
    private final int until;

    AgeBand(int from, int until) {
        this.from = from;
        this.until = until;
    }

    /** The least number of days. */
    public int from() {
        return from;
    }

    /** The number of days that is too many. */
    public int until() {
        return until;
    }

    /** As addresses spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AgeBand> of(String code) {
        return Arrays.stream(values()).filter(band -> band.code().equals(code)).findFirst();
    }
}
