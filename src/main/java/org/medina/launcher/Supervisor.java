package org.medina.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the parts in order, stops them in the opposite order, and starts a part again that ended by itself: each keeps
 * what it acknowledged and the others wait for it, so people lose seconds; stopping all would cost them their work. A
 * part that keeps ending is broken, and then all is stopped.
 */
final class Supervisor {

    private static final int FORGIVEN = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final List<Part> parts;
    private final PrintStream out;
    private final Object lifecycle = new Object();
    private final List<Part> started = new ArrayList<>();
    private final List<Instant> crashes = new ArrayList<>();
    private volatile boolean stopping;

    Supervisor(List<Part> parts, PrintStream out) {
        this.parts = parts;
        this.out = out;
    }

    /** Starts a part without waiting for it. */
    void launch(Part part) {
        synchronized (lifecycle) {
            if (stopping) {
                throw new LaunchProblem("Stopped while starting.");
            }
            part.start();
            if (!started.contains(part)) {
                started.add(part);
            }
        }
    }

    /** Returns when everything is being stopped; a {@link LaunchProblem} when a part does not stay up. */
    void watch() {
        while (!stopping) {
            CompletableFuture.anyOf(parts.stream().map(Part::onExit).toArray(CompletableFuture[]::new))
                    .join();
            // in the order of starting: the portal needs the database
            for (Part part : parts) {
                if (part.onExit().isDone() && !stopping) {
                    startAgain(part);
                }
            }
        }
    }

    private void startAgain(Part part) {
        Instant now = Instant.now();
        crashes.removeIf(crash -> crash.isBefore(now.minus(WITHIN)));
        crashes.add(now);
        if (crashes.size() > FORGIVEN * parts.size()) {
            throw new LaunchProblem(
                    "%s does not stay up, so everything is stopped. The reason is at the end of its log (%s.log)."
                            .formatted(Readiness.capitalised(part.title()), part.name()));
        }
        out.printf("%s ended unexpectedly: starting it again.%n", Readiness.capitalised(part.title()));
        try {
            launch(part);
            part.awaitReady();
            out.printf("%s is back.%n", Readiness.capitalised(part.title()));
        } catch (LaunchProblem problem) {
            if (!part.onExit().isDone() && !stopping) {
                throw problem;
            }
        }
    }

    boolean isStopping() {
        return stopping;
    }

    /** Stops what was started: the portal, then Keycloak, then the database, whichever of them still run. */
    void stopAll() {
        stopping = true;
        ChildProcess.cancelErrands();
        synchronized (lifecycle) {
            for (Part part : started.reversed()) {
                out.printf("Stopping %s …%n", part.title());
                part.stop();
            }
            if (!started.isEmpty()) {
                out.println("Medina has stopped.");
            }
        }
    }
}
