package org.medina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that people see stands in one bundle a module, and nothing asks for a word that is not there. */
class MessageBundleTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");

    static List<Path> bundles() {
        return files(BUNDLES, ".properties");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceHoldsAnApostropheThatMessageFormatWouldSwallow(Path bundle) {
        properties(bundle).forEach((key, sentence) -> assertThat(sentence.toString())
                .as("%s: write ’ for '", key)
                .doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceCanBeFormatted(Path bundle) {
        properties(bundle)
                .forEach((key, sentence) -> assertThatCode(() -> new MessageFormat(sentence.toString(), Locale.ENGLISH))
                        .as("%s=%s", key, sentence)
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsEmpty(Path bundle) {
        properties(bundle).forEach((key, sentence) -> assertThat(sentence.toString())
                .as(key.toString())
                .isNotBlank()
                .isEqualTo(sentence.toString().strip()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysBeginWithTheNameOfTheirBundle(Path bundle) {
        assertThat(properties(bundle).stringPropertyNames())
                .allSatisfy(key -> assertThat(prefixes(bundle)).anyMatch(key::startsWith));
    }

    @Test
    void noKeyStandsTwice() {
        List<String> keys = bundles().stream()
                .filter(bundle -> !isTranslation(bundle))
                .flatMap(bundle -> lines(bundle).stream())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("[=:]", 2)[0].strip())
                .toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyKeyThatTheCodeAsksForIsInABundle() {
        Set<String> known = keys();

        assertThat(missing(SOURCES, known)).isEmpty();
    }

    @Test
    void theScanFindsKeysInEveryKindOfCallAndNoOthers() {
        String source = """
                button.setText(getTranslation("a.one"));
                messages.get(Locale.FRENCH, "a.two", names.get(0), "not.a-key");
                throw Problem.of(Problem.Kind.CONFLICT, "a.three", "x.y");
                problems.add(FieldProblem.of(field.path(), late ? "a.four" : "a.five"));
                throw Problem.invalid("supportNeeded.tools", "a.six");
                getTranslation("a.state." + state);
                getTranslation(key, "b.c");
                getTranslation("a.seven", "\\"quoted, text\\"", call(1, 2));
                map.get("x.y");
                """;

        assertThat(MessageKeys.in(source))
                .extracting(MessageKeys.Use::key)
                .containsExactly(
                        "a.one", "a.two", "a.three", "a.four", "a.five", "a.six", "a.state.", "b.c", "a.seven");
        assertThat(MessageKeys.in(source))
                .filteredOn(MessageKeys.Use::beginning)
                .hasSize(1);
    }

    @Test
    void aPlantedKeyThatIsInNoBundleIsCaught(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Planted.java"), """
                class Planted {
                    String there = getTranslation("planted.there");
                    String missing = getTranslation("planted.missing");
                    String state = getTranslation("planted.state." + 1);
                }
                """);

        assertThat(missing(folder, Set.of("planted.there", "planted.state.1")))
                .singleElement()
                .asString()
                .contains("planted.missing")
                .contains("Planted.java");
        assertThat(missing(folder, Set.of("planted.there", "planted.missing")))
                .singleElement()
                .asString()
                .contains("planted.state.");
    }

    private static List<String> missing(Path sources, Set<String> known) {
        List<String> missing = new ArrayList<>();
        for (Path source : files(sources, ".java")) {
            for (MessageKeys.Use use : MessageKeys.in(DeploymentFiles.text(source.toString()))) {
                boolean found = use.beginning()
                        ? known.stream().anyMatch(key -> key.startsWith(use.key()))
                        : known.contains(use.key());
                if (!found) {
                    missing.add(source + ": " + use.key());
                }
            }
        }
        return missing;
    }

    private static Set<String> keys() {
        Map<Object, Object> all = new HashMap<>();
        bundles().stream().filter(bundle -> !isTranslation(bundle)).forEach(bundle -> all.putAll(properties(bundle)));
        Set<String> keys = new TreeSet<>();
        all.keySet().forEach(key -> keys.add(key.toString()));
        return keys;
    }

    private static List<String> prefixes(Path bundle) {
        String module = bundle.getFileName().toString().split("[-_.]", 2)[0];
        // what a task of a model is called in the inbox stands beside what it is called in the model
        return module.equals("bpmn") ? List.of("bpmn.", "inbox.kind.") : List.of(module + ".");
    }

    private static boolean isTranslation(Path bundle) {
        return bundle.getFileName().toString().contains("_");
    }

    private static Properties properties(Path bundle) {
        return DeploymentFiles.properties(bundle.toString());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
