package org.medina.base.ui;

import java.util.Optional;
import org.medina.base.Problem;
import org.medina.base.SignInPage;
import org.springframework.security.core.AuthenticationException;

/** Some failures are only a matter of signing in: the way there and back. */
final class Detour {

    private Detour() {}

    static Optional<String> around(Throwable failure, String path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException) {
                return Optional.of(SignInPage.thenBackTo(path));
            }
            if (cause instanceof Problem problem && problem.kind() == Problem.Kind.FRESH_LOGIN_NEEDED) {
                return Optional.of(SignInPage.freshThenBackTo(path));
            }
        }
        return Optional.empty();
    }
}
