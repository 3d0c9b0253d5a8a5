package org.medina.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PublishedPledge;

/** How long ago a pledge was last reported on; nothing is hidden for being old. */
public enum Freshness {
    /** Within a year. */
    FRESH,
    /** Between one and two years. */
    AGEING,
    /** Two years and more. */
    STALE,
    /** Fulfilled or withdrawn: no report is expected. */
    CLOSED;

    static Freshness of(PublishedPledge pledge, Instant now) {
        if (pledge.isWithdrawn() || pledge.progress() == PledgeProgress.FULFILLED) {
            return CLOSED;
        }
        var updated = pledge.updatedAt().atOffset(ZoneOffset.UTC);
        var today = now.atOffset(ZoneOffset.UTC);
        if (updated.plusYears(1).isAfter(today)) {
            return FRESH;
        }
        return updated.plusYears(2).isAfter(today) ? AGEING : STALE;
    }

    /** As style sheets and JSON spell it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
