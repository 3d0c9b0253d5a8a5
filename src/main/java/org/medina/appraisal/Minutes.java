package org.medina.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a decision.
 *
 * @param circulated null while they are being written again
 * @param adopts when silence adopts them; null while they are being written again
 * @param adopted null until they are
 */
public record Minutes(
        String text,
        @Nullable Instant circulated,
        @Nullable Instant adopts,
        List<Objection> objections,
        @Nullable Instant adopted) {

    public Minutes {
        objections = List.copyOf(objections);
    }

    /** What a seat has against the minutes, not against the decision. */
    public record Objection(String constituency, String words, Instant at) {}

    Minutes returnedBy(Objection objection) {
        List<Objection> all = new ArrayList<>(objections);
        all.add(objection);
        return new Minutes(text, null, null, all, null);
    }

    Minutes adoptedAt(Instant at) {
        return new Minutes(text, circulated, adopts, objections, at);
    }
}
