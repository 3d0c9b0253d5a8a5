package org.medina.identity;

import java.util.Optional;
import org.medina.base.Problem;

/** Who is signed in where the current thread works, by token or by session; implemented on Keycloak. */
public interface SignedIn {

    /** Empty when nobody is. */
    Optional<Rights> rights();

    /**
     * The organisation they act for; empty for people of none.
     *
     * @throws Problem INVALID when they must name one and did not, FORBIDDEN when they named one that is not theirs
     */
    Optional<Organisation> actingFor(Rights rights);

    /** From now on the session acts for that organisation; a request with a token names it in a header instead. */
    void actFor(Organisation organisation);
}
