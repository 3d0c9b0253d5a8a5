package org.medina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal itself puts into a letter stands there in each language in which letters are written. */
class LetterWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final String PREFIX = "letter.";
    private static final List<String> OF_DATA =
            List.of("refdata.ACTION_AREA.", "refdata.GCM_OBJECTIVE.", "refdata.FORUM.", "refdata.COUNTRY.");

    /** What fields say, what they are called, where cases stand, and what was answered and decided. */
    private static final Pattern SAID = Pattern.compile("fact\\..+"
            + "|bpmn\\.[a-z]+\\.stage\\..+"
            + "|casefile\\.journey\\..+"
            + "|dialogue\\.outcome\\..+"
            + "|grant\\.tranche\\.[A-Z]+"
            + "|call\\.phase\\.[A-Z]+"
            + "|funding\\.letter\\.[A-Z]+"
            + "|pledge\\.sign\\.changes\\.[A-Z]+"
            + "|pledge\\.part\\.(own|committed|gap)");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar", "zh", "ru"})
    void nothingThatALetterSaysIsLeftInEnglish(String language) {
        Set<String> needed = new TreeSet<>();
        english().filter(key -> SAID.matcher(key).matches()).forEach(needed::add);

        assertThat(needed).hasSizeGreaterThan(100);
        assertThat(keys(language))
                .as("write these in letter_%s.properties", language)
                .containsAll(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar", "zh", "ru"})
    void whatIsTranslatedIsSaidInEnglishToo(String language) {
        Set<String> known = new TreeSet<>();
        english().forEach(known::add);

        assertThat(keys(language)).allSatisfy(key -> assertThat(
                        known.contains(key) || OF_DATA.stream().anyMatch(key::startsWith))
                .as(key)
                .isTrue());
        assertThat(keys(language)).isEqualTo(keys("fr"));
    }

    @Test
    void aLetterInEnglishSaysWhatScreensSayOrItsOwnWord() {
        assertThat(properties(BUNDLES.resolve("letter.properties")))
                .containsEntry("letter.casefile.journey.pledge", "Pledge");
    }

    private static Set<String> keys(String language) {
        Set<String> keys = new TreeSet<>();
        properties(BUNDLES.resolve("letter_" + language + ".properties"))
                .stringPropertyNames()
                .forEach(key -> keys.add(key.substring(PREFIX.length())));
        return keys;
    }

    private static Stream<String> english() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .filter(file -> !file.getFileName().toString().contains("_"))
                    .flatMap(file -> properties(file).stringPropertyNames().stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path bundle) {
        return DeploymentFiles.properties(bundle.toString());
    }
}
