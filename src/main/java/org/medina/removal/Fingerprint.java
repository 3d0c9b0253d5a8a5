package org.medina.removal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.medina.base.Sha256;

/**
 * Recognises words without saying them: their length, a sum that moves along a text in one pass, and a salted SHA-256 that
 * decides.
 *
 * @param sum as {@link String#hashCode()}
 */
public record Fingerprint(int length, int sum, String salt, String sha256) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int BASE = 31;

    static Fingerprint of(String words) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        String written = HexFormat.of().formatHex(salt);
        return new Fingerprint(words.length(), words.hashCode(), written, Sha256.of(written + words));
    }

    /** The words, where the text holds them. */
    Optional<String> in(String text) {
        if (text.length() < length) {
            return Optional.empty();
        }
        int first = 1;
        for (int i = 1; i < length; i++) {
            first *= BASE;
        }
        int moving = text.substring(0, length).hashCode();
        for (int end = length; ; end++) {
            if (moving == sum) {
                String words = text.substring(end - length, end);
                if (Sha256.of(salt + words).equals(sha256)) {
                    return Optional.of(words);
                }
            }
            if (end == text.length()) {
                return Optional.empty();
            }
            moving = (moving - text.charAt(end - length) * first) * BASE + text.charAt(end);
        }
    }
}
