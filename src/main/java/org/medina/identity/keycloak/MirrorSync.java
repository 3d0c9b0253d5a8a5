package org.medina.identity.keycloak;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.medina.identity.PeopleSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the mirror equal to Keycloak: once while the portal starts, then every few minutes. While Keycloak is away the
 * mirror stays as it is, and the portal starts all the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MirrorSync implements PeopleSource, ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MirrorSync.class);
    private static final long EVERY = Duration.ofMinutes(2).toNanos();
    private static final long AFTER_FAILURE = Duration.ofSeconds(5).toNanos();

    private final Directory directory;
    private final Mirror mirror;
    private long nextAt = System.nanoTime();
    private boolean away;

    MirrorSync(Directory directory, Mirror mirror) {
        this.directory = directory;
        this.mirror = mirror;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        whenDue();
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void whenDue() {
        if (System.nanoTime() - nextAt >= 0) {
            read();
        }
    }

    /** Also asked when a token names an organisation that the mirror does not know. */
    @Override
    public synchronized void read() {
        try {
            var everything = directory.read();
            mirror.replace(everything.accounts(), everything.organisations());
            nextAt = System.nanoTime() + EVERY;
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn(
                        "People and organisations could not be read from Keycloak; going on with those known: {}",
                        e.toString());
            }
            away = true;
            nextAt = System.nanoTime() + AFTER_FAILURE;
        }
    }
}
