package org.medina.evidence;

import java.time.Instant;
import java.util.Optional;

/** That everything there is was taken along; of the asker only that it was the secretariat. */
public record TakenWhole(Instant at, String hash) {

    static Optional<TakenWhole> of(Bundle bundle) {
        Instant at = bundle.madeAt();
        String hash = bundle.hash();
        return at == null || hash == null ? Optional.empty() : Optional.of(new TakenWhole(at, hash));
    }
}
