package org.medina.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.medina.identity.Actor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** The demo accounts as actors; waits, where need be, until the portal has mirrored them from Keycloak. */
@Component
public class Accounts {

    private static final long LIMIT = Duration.ofSeconds(90).toNanos();

    private final Organisations organisations;

    Accounts(Organisations organisations) {
        this.organisations = organisations;
    }

    public Actor actor(String username, String organisation) {
        awaitMirror();
        return organisations.actorFor(username, organisation);
    }

    public OrganisationId organisation(String alias) {
        awaitMirror();
        return organisations.find(alias).orElseThrow().id();
    }

    private void awaitMirror() {
        Servers.readyKeycloak();
        long end = System.nanoTime() + LIMIT;
        while (organisations.find("freetown").isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
