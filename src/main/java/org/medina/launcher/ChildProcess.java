package org.medina.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that runs until it is told to stop, written down in the data directory so that a later run finds it. */
final class ChildProcess {

    /** Programs that run to their end by themselves, now. */
    private static final Set<Process> ERRANDS = ConcurrentHashMap.newKeySet();

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private final ProcessHandle process;
    private final StopSignal signal;
    private final Path record;

    private ChildProcess(ProcessHandle process, StopSignal signal, Path record) {
        this.process = process;
        this.signal = signal;
        this.record = record;
    }

    /** What to run: {@code program} is the name of the executable, which tells a child from a stranger later on. */
    record Command(
            String name, String program, StopSignal signal, List<String> line, Map<String, String> environment) {}

    static ChildProcess start(Command command, DataDirectory data) {
        List<String> line = new ArrayList<>(Detached.prefix());
        line.addAll(command.line());
        Path record = data.processRecord(command.name());
        ProcessHandle process =
                run(line, command.environment(), data.newLog(command.name())).toHandle();
        ProcessRecord.of(process, command.program(), command.signal()).write(record);
        return new ChildProcess(process, command.signal(), record);
    }

    /** What an earlier run with the same data left running under this name. */
    static Optional<ChildProcess> leftBehind(String name, DataDirectory data) {
        Path record = data.processRecord(name);
        return ProcessRecord.read(record)
                .flatMap(known -> known.find().map(process -> new ChildProcess(process, known.signal(), record)));
    }

    /** Runs a program to its end; its output goes to the log. */
    static void runToEnd(List<String> line, Map<String, String> environment, Path log) {
        Process errand = run(line, environment, log);
        ERRANDS.add(errand);
        try {
            int exit = errand.waitFor();
            if (exit != 0) {
                throw new LaunchProblem(
                        "A preparation failed (exit code %d). The reason is at the end of %s.".formatted(exit, log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchProblem("Interrupted.", e);
        } finally {
            ERRANDS.remove(errand);
        }
    }

    /** Ends what {@link #runToEnd} is running. */
    static void cancelErrands() {
        for (Process errand : ERRANDS) {
            errand.descendants().forEach(ProcessHandle::destroy);
            errand.destroy();
        }
    }

    private static Process run(List<String> line, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<ProcessHandle> onExit() {
        return process.onExit();
    }

    /**
     * Asks the program to end, and ends it the hard way when it has not done so in time.
     *
     * @return whether it ended by itself
     */
    boolean stop(Duration grace) {
        boolean inOrder = true;
        if (process.isAlive()) {
            ask();
            inOrder = endsWithin(grace);
            if (!inOrder) {
                kill();
            }
        }
        forget();
        return inOrder;
    }

    /** Ends the program as a power cut would. */
    void kill() {
        process.destroyForcibly();
        endsWithin(AFTER_KILL);
    }

    private void ask() {
        if (signal == StopSignal.TERM) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
