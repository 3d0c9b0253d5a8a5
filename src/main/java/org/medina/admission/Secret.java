package org.medina.admission;

import java.security.SecureRandom;
import java.util.Base64;

/** What stands in a link that opens something; only its fingerprint is kept. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private static final String ALL = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD = 14;

    private Secret() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without letters that are taken for others when they are read out. */
    static String password() {
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD; i++) {
            password.append(ALL.charAt(RANDOM.nextInt(ALL.length())));
        }
        return password.toString();
    }
}
