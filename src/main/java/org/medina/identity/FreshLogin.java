package org.medina.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.medina.base.Problem;

/** What must not be done by somebody who merely found an open screen needs a login a few minutes old. */
public final class FreshLogin {

    /** The page that asks for the password again and comes back; see the sign-in of the screens. */
    private static final String PAGE = "/oauth2/authorization/medina?fresh=true&return=";

    private FreshLogin() {}

    /**
     * Where to send a browser so that the person proves anew who they are.
     *
     * @param back path to come back to, with a leading slash
     */
    public static String address(String back) {
        return PAGE + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** @throws Problem FRESH_LOGIN_NEEDED when the actor proved who they are longer ago than {@code maxAge} */
    public static void require(Actor actor, Clock clock, Duration maxAge) {
        if (actor.signIn().at().plus(maxAge).isBefore(clock.instant())) {
            throw Problem.of(
                    Problem.Kind.FRESH_LOGIN_NEEDED,
                    "problem.fresh-login-needed",
                    maxAge.toSeconds(),
                    maxAge.toMinutes());
        }
    }
}
