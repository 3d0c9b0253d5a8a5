package org.medina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A newcomer who follows a link in the documents arrives. */
class DocumentLinksTest {

    /** A link, not a picture, to a file of the repository. */
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> others = Stream.of(Path.of("keycloak/README.md"), Path.of("bpmn/README.md"))) {
            return Stream.of(root, docs, others.filter(Files::exists))
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        Path folder = Objects.requireNonNullElse(document.getParent(), Path.of(""));

        assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                .allSatisfy(target -> assertThat(folder.resolve(target)).exists());
    }
}
