package org.medina.identity;

import java.time.Clock;
import java.time.Duration;
import org.medina.base.Problem;

/** What must not be done by somebody who merely found an open screen needs a login a few minutes old. */
public final class FreshLogin {

    private FreshLogin() {}

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
