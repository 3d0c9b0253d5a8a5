package org.medina.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftBehindTest {

    @TempDir
    Path folder;

    private DataDirectory data;
    private Process stranger;

    @BeforeEach
    void open() throws IOException {
        data = DataDirectory.open(folder);
        stranger = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void close() {
        stranger.destroyForcibly();
        data.close();
    }

    @Test
    void whatWasRecordedAndStillRunsIsStopped() {
        ChildProcess child = start("portal", "sleep 60");

        assertThat(LeftBehind.stopAll(data)).containsExactly("portal");
        assertThat(child.isAlive()).isFalse();
        assertThat(LeftBehind.stopAll(data)).isEmpty();
    }

    @Test
    void theDatabaseIsStoppedLast() {
        start("postgres", "sleep 60");
        start("portal", "sleep 60");
        start("zonal", "sleep 60");

        assertThat(LeftBehind.stopAll(data)).containsExactly("portal", "zonal", "postgres");
    }

    @Test
    void aProcessIdThatWasGivenToAProcessStartedLaterIsLeftAlone() {
        ProcessRecord theirs = ProcessRecord.of(stranger.toHandle(), "sleep", StopSignal.TERM);
        record(new ProcessRecord(
                theirs.pid(), theirs.started().minus(Duration.ofMinutes(1)), "sleep", StopSignal.TERM));

        assertThat(LeftBehind.stopAll(data)).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aProcessIdThatWasGivenToAnotherProgramIsLeftAlone() {
        record(ProcessRecord.of(stranger.toHandle(), "postgres", StopSignal.TERM));

        assertThat(LeftBehind.stopAll(data)).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void halfARecordIsNoReasonToTouchAnything() throws IOException {
        Files.writeString(data.processRecord("portal"), "pid=" + stranger.pid());

        assertThat(LeftBehind.stopAll(data)).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aProgramThatDoesNotListenIsEndedTheHardWay() {
        ChildProcess deaf = start("portal", "trap '' TERM; while :; do sleep 0.1; done");

        deaf.stop(Duration.ofMillis(500));

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void aProgramIsAskedWithItsOwnSignal() throws Exception {
        Path said = folder.resolve("said");
        ChildProcess child = ChildProcess.start(
                new ChildProcess.Command(
                        "postgres",
                        "sh",
                        StopSignal.INT,
                        List.of(
                                "sh",
                                "-c",
                                "trap 'echo INT > " + said + "; exit' INT; echo > " + said
                                        + "; while :; do sleep 0.1; done"),
                        Map.of()),
                data);
        while (!Files.exists(said)) {
            Thread.sleep(20);
        }

        child.stop(Duration.ofSeconds(10));

        assertThat(said).hasContent("INT");
    }

    /** Started the way a launcher does it; the shell is replaced by what it runs, where it runs one thing. */
    private ChildProcess start(String name, String script) {
        boolean one = script.startsWith("sleep");
        List<String> line = List.of("sh", "-c", (one ? "exec " : "") + script);
        ChildProcess child = ChildProcess.start(
                new ChildProcess.Command(name, one ? "sleep" : "sh", StopSignal.TERM, line, Map.of()), data);
        awaitProgram(child, one ? "sleep" : "sh");
        return child;
    }

    private static void awaitProgram(ChildProcess child, String program) {
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
        while (!process.info().command().orElse("").matches(".*/(da)?" + program)) {
            Thread.onSpinWait();
        }
    }

    private void record(ProcessRecord record) {
        record.write(data.processRecord("portal"));
    }
}
