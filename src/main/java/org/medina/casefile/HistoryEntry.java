package org.medina.casefile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One act to be kept in a case's history; who acted, for whom and when is taken from the current actor and the clock.
 *
 * @param action the verb, e.g. {@code approve}
 * @param from the status before, null where the act changes none
 * @param to the status after
 * @param onBehalfOf whom the actor stood in for, in words
 */
public record HistoryEntry(
        String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Visibility visibility,
        @Nullable String onBehalfOf) {

    /** Acts on cases of any journey; their words are the case file’s. */
    public static final Set<String> OF_EVERY_JOURNEY = Set.of(
            "try-again",
            "follow-model",
            "give-on",
            "call-for-help",
            "case-officer",
            "letter",
            "letter-answered",
            "letter-recorded",
            "evidence",
            "guest-let-in",
            "guest-sent-again",
            "guest-revoked",
            "guest-commented");

    public HistoryEntry(
            String action, @Nullable String from, @Nullable String to, @Nullable String reason, Visibility visibility) {
        this(action, from, to, reason, visibility, null);
    }
}
