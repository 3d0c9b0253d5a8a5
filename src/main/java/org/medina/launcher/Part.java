package org.medina.launcher;

import java.util.concurrent.CompletableFuture;

/** One of the programs a running Medina consists of. */
sealed interface Part permits PostgresServer, KeycloakServer, PortalProcess {

    /** As people call it in a sentence. */
    String title();

    /** Name of its log and of its record in the data directory. */
    String name();

    void start();

    /** Returns when the part really answers; a {@link LaunchProblem} if it ends or takes too long. */
    void awaitReady();

    PartProcess process();

    default CompletableFuture<ProcessHandle> onExit() {
        return process().running().onExit();
    }

    default void stop() {
        process().stop();
    }

    /** Ends the part as a power cut would. */
    default void kill() {
        process().running().kill();
    }
}
