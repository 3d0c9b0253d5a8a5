package org.medina.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.casefile.HistoryEntry;
import org.medina.identity.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the lessons are made of. */
class LessonWordsTest {

    private static final Set<String> MESSAGES = messages();

    static List<Lesson> lessons() throws IOException {
        try (InputStream stream = new ClassPathResource("practice/lessons.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(stream, Lesson[].class));
        }
    }

    @Test
    void thereIsALessonForEveryRole() throws IOException {
        Set<Role> taught = lessons().stream()
                .flatMap(lesson -> lesson.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

        assertThat(taught).isEqualTo(EnumSet.allOf(Role.class));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonAndItsStepsHaveWords(Lesson lesson) {
        String words = "practice.lesson." + lesson.key();

        assertThat(MESSAGES).contains(words, words + ".about");
        assertThat(lesson.steps()).hasSizeBetween(2, 6).allSatisfy(step -> assertThat(MESSAGES)
                .contains(words + "." + step.key(), words + "." + step.key() + ".text"));
        assertThat(new HashSet<>(lesson.steps().stream().map(Lesson.Step::key).toList()))
                .hasSameSizeAs(lesson.steps());
    }

    /** A verb that no journey writes into a history would never tick anything off. */
    @ParameterizedTest
    @MethodSource("lessons")
    void whatTicksAStepOffIsAnActThatHistoriesKnow(Lesson lesson) {
        assertThat(lesson.steps().stream().flatMap(step -> step.acts().stream()))
                .allSatisfy(act -> assertThat(isKnown(act)).as(act).isTrue());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whoseAccountIsNamedIsInTheRealmOfTheDemoStory(Lesson lesson) throws IOException {
        JsonNode realm = JsonMapper.shared().readTree(Files.readString(Path.of("keycloak/realm/medina-realm.json")));

        assertThat(realm.path("users").valueStream().map(user -> user.path("username")
                        .asString()))
                .contains(lesson.account());
    }

    private static boolean isKnown(String act) {
        String[] parts = act.split("\\.");
        return parts.length == 2
                && (HistoryEntry.OF_EVERY_JOURNEY.contains(parts[1])
                        || MESSAGES.contains(parts[0] + ".history." + parts[1]));
    }

    private static Set<String> messages() {
        Set<String> keys = new HashSet<>();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                keys.addAll(PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
