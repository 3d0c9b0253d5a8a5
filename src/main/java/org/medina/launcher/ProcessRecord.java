package org.medina.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What the data directory remembers of a child process. A process id alone says nothing, since the system gives it out
 * again: it is ours only if it started at the same moment and runs the same program.
 */
record ProcessRecord(long pid, Instant started, String program, StopSignal signal) {

    /** The system derives start times from the clock, which may have been set by a little since. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle process, String program, StopSignal signal) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), program, signal);
    }

    /** The running process this record speaks of, if it still runs. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        boolean sameStart = process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
        boolean sameProgram = process.info()
                .command()
                .map(command -> command.contains(program))
                .orElse(false);
        return sameStart && sameProgram;
    }

    void write(Path file) {
        Properties content = new Properties();
        content.setProperty("pid", Long.toString(pid));
        content.setProperty("started", started.toString());
        content.setProperty("program", program);
        content.setProperty("signal", signal.name());
        try (Writer writer = Files.newBufferedWriter(file)) {
            content.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where there is no record, or only half of one: then there is nothing we may touch. */
    static Optional<ProcessRecord> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties content = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            content.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!content.stringPropertyNames().containsAll(Set.of("pid", "started", "program", "signal"))) {
            return Optional.empty();
        }
        return Optional.of(new ProcessRecord(
                Long.parseLong(content.getProperty("pid")),
                Instant.parse(content.getProperty("started")),
                content.getProperty("program"),
                StopSignal.valueOf(content.getProperty("signal"))));
    }
}
