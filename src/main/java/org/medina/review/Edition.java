package org.medina.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a cycle's dossier.
 *
 * @param number from 1
 * @param frozen who froze it, and when; that person does not sign it
 * @param changes what is different from the version before, in words; null for the first
 * @param dossier null until the portal has begun to compile it
 * @param hash of what is signed; null until it is compiled
 * @param returned null where nobody returned it
 */
public record Edition(
        int number,
        Act frozen,
        @Nullable String changes,
        @Nullable UUID dossier,
        @Nullable String hash,
        @Nullable Returned returned) {

    /** @param office of the organisation that returned it */
    public record Returned(String office, String reason, Instant at) {}

    /** Without a word about the version before. */
    Edition asSigned() {
        return new Edition(number, frozen, null, dossier, hash, null);
    }

    Edition compiledBy(UUID by) {
        return new Edition(number, frozen, changes, by, hash, returned);
    }

    Edition compiled(String as) {
        return new Edition(number, frozen, changes, dossier, as, returned);
    }

    Edition givenBack(Returned how) {
        return new Edition(number, frozen, changes, dossier, hash, how);
    }
}
