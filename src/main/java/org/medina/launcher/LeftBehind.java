package org.medina.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an earlier run with the same data left running because it was killed itself. */
public final class LeftBehind {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private LeftBehind() {}

    /** Ends it all, PostgreSQL last since the others work with it; answers the names of what was still running. */
    public static List<String> stopAll(DataDirectory data) {
        List<String> stopped = new ArrayList<>();
        List<String> names = data.recordedProcesses().stream()
                .sorted(Comparator.comparing(PostgresServer.NAME::equals))
                .toList();
        for (String name : names) {
            ChildProcess.leftBehind(name, data).ifPresent(program -> {
                program.stop(GRACE);
                stopped.add(name);
            });
        }
        return stopped;
    }
}
