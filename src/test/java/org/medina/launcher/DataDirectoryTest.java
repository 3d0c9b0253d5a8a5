package org.medina.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void hasOneOwnerAtATime() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThat(first.file("x")).isEqualTo(folder.resolve("x"));
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(LaunchProblem.class)
                    .hasMessageContaining("Another run is using the data")
                    .hasMessageContaining("--data");
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsExplained() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("Cannot write to " + file)
                .hasMessageContaining("--data");
    }

    @Test
    void portsAndPasswordsStayTheSame() {
        int port;
        String password;
        try (DataDirectory data = DataDirectory.open(folder)) {
            port = data.port("database");
            password = data.password("database");
        }
        try (DataDirectory again = DataDirectory.open(folder)) {
            assertThat(again.port("database")).isEqualTo(port);
            assertThat(again.password("database")).isEqualTo(password).hasSize(32);
            assertThat(again.password("other")).isNotEqualTo(password);
        }
    }

    @Test
    void aRememberedPortThatSomebodyElseTookIsGivenUp() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder)) {
            int port = data.port("database");
            try (ServerSocket stranger = new ServerSocket(port)) {
                assertThat(data.port("database")).isNotEqualTo(stranger.getLocalPort());
            }
        }
    }

    @Test
    void passwordsAreReadableByTheOwnerOnly() throws IOException {
        try (DataDirectory data = DataDirectory.open(folder)) {
            data.password("database");

            assertThat(Files.getPosixFilePermissions(data.file("launcher.properties")))
                    .map(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }
}
