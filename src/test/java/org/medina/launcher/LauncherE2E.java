package org.medina.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One life of a data directory, as {@code ./medina run} leads it: the steps follow each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherE2E {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final int port = Ports.anyFree();
    private final int keycloakPort = Ports.anyFree();

    private Path folder;
    private Path data;
    private Path output;
    private Process launcher;

    @BeforeAll
    void firstRun(@TempDir Path folder) throws Exception {
        this.folder = folder;
        data = folder.resolve("data");
        output = folder.resolve("output");
        launcher = launch(output, port);
        awaitLine("Medina is ready: http://localhost:" + port);
    }

    @AfterAll
    void stop() throws Exception {
        launcher.destroy();
        if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
            launcher.destroyForcibly();
        }
    }

    @Test
    @Order(1)
    void whenItSaysReadyAllThreeAnswer() throws IOException {
        assertThat(Readiness.answers(
                        URI.create("http://localhost:" + port + "/actuator/health"), body -> body.contains("UP")))
                .isTrue();
        assertThat(Readiness.answers(
                        URI.create(
                                "http://localhost:" + keycloakPort + "/realms/medina/.well-known/openid-configuration"),
                        body -> body.contains("http://localhost:" + keycloakPort + "/realms/medina")))
                .isTrue();
        assertThat(Files.readString(output)).contains("password \"medina\"");
    }

    @Test
    @Order(2)
    void aSecondRunOnTheSameDataIsRefusedInWords() throws Exception {
        Path said = folder.resolve("second");

        assertThat(launch(said, Ports.anyFree()).waitFor()).isEqualTo(1);

        assertThat(said).content().contains("Another run is using the data").doesNotContain("\tat ");
    }

    @Test
    @Order(3)
    void aPartThatCrashesIsSaidAndStartedAgain() throws Exception {
        kill("keycloak");
        awaitLine("The sign-in server (Keycloak) ended unexpectedly: starting it again.");
        awaitLine("The sign-in server (Keycloak) is back.");

        kill("postgres");
        awaitLine("The database (PostgreSQL 18) is back.");

        kill("portal");
        awaitLine("The portal is back.");
    }

    @Test
    @Order(4)
    void afterAKillTheNextRunEndsWhatWasLeftAndStartsAnew() throws Exception {
        List<ProcessHandle> orphans = List.of(process("portal"), process("keycloak"), process("postgres"));
        launcher.destroyForcibly().waitFor();
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        output = folder.resolve("output-2");
        launcher = launch(output, port);
        awaitLine("Medina is ready: http://localhost:" + port);

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(output))
                .contains("An earlier run had left portal running", "left keycloak running", "left postgres running");
    }

    @Test
    @Order(5)
    void askedToEndItStopsPortalKeycloakAndDatabaseInThisOrder() throws Exception {
        List<ProcessHandle> parts = List.of(process("portal"), process("keycloak"), process("postgres"));

        launcher.destroy();

        assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readAllLines(output))
                .containsSubsequence(
                        "Stopping the portal …",
                        "Stopping the sign-in server (Keycloak) …",
                        "Stopping the database (PostgreSQL 18) …",
                        "Medina has stopped.");
        assertThat(Files.readString(data.resolve("logs/postgres.log"))).contains("database system is shut down");
    }

    private Process launch(Path log, int portalPort) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dmedina.home=" + Home.find().root(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        line.addAll(List.of("--port", "" + portalPort, "--keycloak-port", "" + keycloakPort, "--data", "" + data));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void kill(String name) {
        ProcessHandle process = process(name);
        process.destroyForcibly();
        process.onExit().join();
    }

    private ProcessHandle process(String name) {
        return ProcessRecord.read(data.resolve("processes").resolve(name + ".properties"))
                .flatMap(ProcessRecord::find)
                .orElseThrow(() -> new AssertionError(name + " does not run"));
    }

    private void awaitLine(String line) throws Exception {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!Files.readAllLines(output).contains(line)) {
            assertThat(launcher.isAlive())
                    .as(() -> "the launcher runs; it said:\n" + said())
                    .isTrue();
            assertThat(Instant.now())
                    .as(() -> "\"" + line + "\" in:\n" + said())
                    .isBefore(deadline);
            Thread.sleep(100);
        }
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
