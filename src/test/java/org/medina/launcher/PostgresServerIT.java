package org.medina.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path folder;

    private DataDirectory data;
    private PostgresServer server;

    @BeforeEach
    void start() {
        data = DataDirectory.open(folder.resolve("data"));
        server = new PostgresServer(Home.find(), data);
        server.start();
        server.awaitReady();
    }

    @AfterEach
    void stop() {
        server.stop();
        data.close();
    }

    @Test
    void fsyncAndSynchronousCommitAreOn() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("server_version")).startsWith("18.");
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        try (Connection connection = portal()) {
            connection.createStatement().execute("CREATE TABLE acknowledged (number int)");
        }
        AtomicInteger acknowledged = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(acknowledged));
        while (acknowledged.get() < 300 && !writer.isDone()) {
            Thread.sleep(10);
        }

        server.kill();
        writer.join();
        server.start();
        server.awaitReady();

        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(300);
        try (Connection connection = portal();
                ResultSet count = connection.createStatement().executeQuery("SELECT count(*) FROM acknowledged")) {
            count.next();
            assertThat(count.getInt(1)).isGreaterThanOrEqualTo(acknowledged.get());
        }
    }

    @Test
    void aServerOfThisDataThatNobodyRemembersIsEndedBeforeANewOneStarts() throws IOException {
        long forgotten = pidInLock();
        Files.delete(data.processRecord("postgres"));

        PostgresServer next = new PostgresServer(Home.find(), data);
        next.start();
        next.awaitReady();

        assertThat(ProcessHandle.of(forgotten).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
        next.stop();
    }

    @Test
    void aLockThatNamesAStrangerDoesNotKeepTheServerFromStarting() throws IOException {
        server.kill();
        Path lock = data.file("postgres").resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(lock);
        Process stranger = new ProcessBuilder("sleep", "60").start();
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(lock, lines);

        server.start();
        server.awaitReady();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    private void write(AtomicInteger acknowledged) {
        try (Connection connection = portal();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO acknowledged VALUES (?)")) {
            while (acknowledged.get() < 100_000) {
                insert.setInt(1, acknowledged.get());
                insert.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException e) {
            // the server was killed, which is what this test is about
        }
    }

    private Connection portal() throws SQLException {
        return DriverManager.getConnection(server.url("medina"), "medina", server.password());
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = portal();
                ResultSet value = connection.createStatement().executeQuery("SHOW " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    private long pidInLock() throws IOException {
        return Long.parseLong(Files.readAllLines(data.file("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }
}
