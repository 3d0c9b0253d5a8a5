package org.medina.call;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are looked for.
 *
 * @param search words of title or reference
 * @param phases none for all
 */
public record CallFilter(@Nullable String search, Set<CallPhase> phases) {

    public CallFilter {
        phases = Set.copyOf(phases);
    }

    public static CallFilter of(Set<CallPhase> phases) {
        return new CallFilter(null, phases);
    }
}
