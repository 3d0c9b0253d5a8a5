package org.medina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations: time comes from the portal's clock, and each module creates a schema of its own. */
class MigrationFilesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b(now\\s*\\(|current_(timestamp|date|time)\\b|local(timestamp|time)\\b|(clock|transaction|statement)_timestamp\\s*\\()");

    static List<Path> migrations() {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationReadsNoTime(Path file) throws IOException {
        assertThat(readsTime(Files.readString(file))).as(file.toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationBelongsToAModule(Path file) {
        String folder = MIGRATIONS.relativize(file).getName(0).toString();

        assertThat(folder.equals("__root") || Files.isDirectory(Path.of("src/main/java/org/medina", folder)))
                .as("%s belongs to no module", file)
                .isTrue();
        assertThat(file.getFileName().toString()).matches("V\\d+__[a-z0-9_]+\\.sql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at timestamptz default now()",
                "select CURRENT_TIMESTAMP",
                "select clock_timestamp()",
                "where due < current_date"
            })
    void aTimeOfTheDatabaseIsFound(String sql) {
        assertThat(readsTime(sql)).isTrue();
    }

    @Test
    void aWordOrACommentIsNoTime() {
        assertThat(readsTime("-- not now() but later\ncreate table known (snow int)"))
                .isFalse();
    }

    private static boolean readsTime(String sql) {
        return TIME.matcher(sql.replaceAll("--.*", "")).find();
    }
}
