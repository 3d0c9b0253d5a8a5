package org.medina.base;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where one signs in; screens send people there when their sign-in is over or too old. */
public final class SignInPage {

    public static final String ADDRESS = "/oauth2/authorization/medina";

    private SignInPage() {}

    /** Signs in, without a question where the identity provider still knows the person, and comes back. */
    public static String thenBackTo(String path) {
        return ADDRESS + "?return=" + encoded(path);
    }

    /** Asks for the password in any case, and comes back. */
    public static String freshThenBackTo(String path) {
        return ADDRESS + "?fresh=true&return=" + encoded(path);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path.startsWith("/") ? path : "/" + path, StandardCharsets.UTF_8);
    }
}
