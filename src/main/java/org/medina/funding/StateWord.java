package org.medina.funding;

import java.time.Instant;
import org.medina.call.CallTerms.Ownership;
import org.medina.dialogue.Outcome;
import org.medina.dialogue.Position;

/**
 * What the applicant's state has said of a request.
 *
 * @param outcome of the dialogue, or what was said late; silence stays silence
 */
public record StateWord(Outcome outcome, Instant at) {

    static StateWord of(Position position, Instant at) {
        return new StateWord(Outcome.valueOf(position.name()), at);
    }

    /**
     * Whether the request may go on by the call's rule. Silence is never an endorsement; where the call asks for nothing but
     * that nobody objects in time, who stayed silent did not object, and is told as silent.
     */
    boolean satisfies(Ownership rule) {
        return switch (rule) {
            case NONE -> true;
            case NO_OBJECTION -> outcome != Outcome.OBJECTION;
            case WRITTEN_ENDORSEMENT -> outcome == Outcome.ENDORSE || outcome == Outcome.ENDORSE_WITH_COMMENTS;
        };
    }
}
