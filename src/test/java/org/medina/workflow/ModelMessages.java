package org.medina.workflow;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The English sentences of all bundles, the tests' own included. */
record ModelMessages(Map<String, String> english) {

    static ModelMessages ofAllModules() {
        Map<String, String> english = new HashMap<>();
        for (String folder : List.of("src/main/resources/messages", "src/test/resources/messages")) {
            try (Stream<Path> bundles = Files.list(Path.of(folder))) {
                bundles.filter(bundle -> !bundle.getFileName().toString().contains("_"))
                        .forEach(bundle -> english.putAll(read(bundle)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ModelMessages(english);
    }

    private static Map<String, String> read(Path bundle) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new HashMap<>();
        properties.forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }
}
