package org.medina.guest;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.medina.base.Sha256;

/** What only a guest knows; of all of it only fingerprints are kept. */
final class GuestSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int CODES = 1_000_000;

    private GuestSecret() {}

    /** For a link, or for a browser. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits. */
    static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    /** The same digits of two guests do not look alike. */
    static String fingerprint(UUID code, String digits) {
        return Sha256.of(code + ":" + digits);
    }
}
