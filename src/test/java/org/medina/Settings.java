package org.medina;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every {@code medina.*} setting that the code reads, with its default as it is written there. */
final class Settings {

    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(medina\\.[a-z.-]+)(?::([^}]*))?}\"\\)");

    private Settings() {}

    /** What application.properties says comes before what a record or an annotation says. */
    static Map<String, String> all() {
        Map<String, String> settings = new TreeMap<>();
        injected(settings);
        bound(settings);
        DeploymentFiles.properties("src/main/resources/application.properties").forEach((key, value) -> {
            if (key.toString().startsWith("medina.")) {
                settings.put(key.toString(), value.toString());
            }
        });
        return settings;
    }

    private static void bound(Map<String, String> settings) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("org.medina").forEach(found -> {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                String prefix =
                        type.getAnnotation(ConfigurationProperties.class).value();
                Arrays.stream(type.getDeclaredConstructors()[0].getParameters()).forEach(parameter -> {
                    DefaultValue byDefault = parameter.getAnnotation(DefaultValue.class);
                    settings.put(
                            prefix + "." + kebab(parameter.getName()),
                            byDefault == null ? "" : String.join(",", byDefault.value()));
                });
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void injected(Map<String, String> settings) {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher value = VALUE.matcher(DeploymentFiles.text(file.toString()));
                while (value.find()) {
                    settings.put(value.group(1), Objects.requireNonNullElse(value.group(2), ""));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
