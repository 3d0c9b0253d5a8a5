package org.medina.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one PostgreSQL: made at the first run, kept ever after; and the command that serves them. */
record PostgresCluster(Path binaries, Path files, Unprivileged user) {

    private static final String PROGRAM = "postgres";
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    static PostgresCluster prepared(Home home, DataDirectory data, String password) {
        Path binaries = PostgresBinaries.unpackedBelow(home.tools().resolve("postgres"));
        PostgresCluster cluster = new PostgresCluster(binaries, data.file("postgres"), Unprivileged.here());
        if (!Files.isDirectory(cluster.files)) {
            cluster.initialise(data, password);
        }
        cluster.forgetForeignPid(data);
        cluster.user.own(cluster.files);
        return cluster;
    }

    /** Initialises beside the final place and renames at the end: a run that was cut off leaves nothing half made. */
    private void initialise(DataDirectory data, String password) {
        Path draft = data.file("postgres.new");
        Path passwordFile = data.file("postgres.password");
        try {
            data.delete("postgres.new");
            Files.createDirectory(draft);
            data.writePrivately("postgres.password", password);
            user.own(draft);
            user.own(passwordFile);
            List<String> line = new ArrayList<>(user.prefix());
            line.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--username=postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--pgdata=" + draft));
            ChildProcess.runToEnd(line, Map.of(), data.log("initdb"));
            Files.move(draft, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            data.delete("postgres.password");
        }
    }

    ChildProcess.Command command(int port) {
        List<String> line = new ArrayList<>(user.prefix());
        line.addAll(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", files.toString(), "-p", Integer.toString(port)));
        // the first three are the point: what was acknowledged survives kill -9 and a power cut
        for (String setting : List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC")) {
            line.addAll(List.of("-c", setting));
        }
        return new ChildProcess.Command(PostgresServer.NAME, PROGRAM, StopSignal.INT, line, Map.of());
    }

    /**
     * PostgreSQL's own lock names a process id. After a restart of the machine that id may be anybody's, and PostgreSQL
     * would refuse to start for ever. A server of this very data is ended; a dead one's lock is left to PostgreSQL, which
     * waits for that server's last children by it.
     */
    private void forgetForeignPid(DataDirectory data) {
        Path lock = files.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return;
            }
            Optional<ProcessHandle> named = processIn(Files.readAllLines(lock));
            if (named.isEmpty()) {
                return;
            }
            if (serves(named.get())) {
                ProcessRecord.of(named.get(), PROGRAM, StopSignal.INT).write(data.processRecord(PostgresServer.NAME));
                ChildProcess.leftBehind(PostgresServer.NAME, data).ifPresent(left -> left.stop(STOP_GRACE));
            } else {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock's first line is the process id. */
    private static Optional<ProcessHandle> processIn(List<String> lock) {
        return lock.stream()
                .findFirst()
                .map(String::strip)
                .filter(id -> id.matches("\\d+"))
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id)))
                .filter(ProcessHandle::isAlive);
    }

    private boolean serves(ProcessHandle process) {
        String line = process.info().commandLine().orElse("");
        return line.contains(PROGRAM) && line.contains(files.toString());
    }
}
