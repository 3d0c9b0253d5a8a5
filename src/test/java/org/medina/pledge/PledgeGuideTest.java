package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medina.identity.AccessRule;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/** The guide to the pledge's journey says what the rules, the settings and the model say. */
class PledgeGuideTest {

    private static final Path GUIDE = Path.of("docs/journeys/pledge.md");
    private static final Path MODEL = Path.of("bpmn/pledge.bpmn");

    @Test
    void theTableOfWhoMayDoWhatIsTheAccessTable() throws IOException {
        assertThat(Files.readString(GUIDE))
                .as("copy the expected table into the guide")
                .contains(accessTable());
    }

    @Test
    void theTableOfWhoWritesWhatIsTheOneOfTheText() throws IOException {
        String rows = PledgeTextRules.ROWS.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.right(), row.relation(), row.fields(), row.states()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(PledgeGuideTest::textRow)
                .collect(Collectors.joining());

        assertThat(Files.readString(GUIDE))
                .as("copy the expected table into the guide")
                .contains("| in the sections | in the states |\n|---|---|---|---|---|\n" + rows + "\n");
    }

    private static String textRow(List<PledgeTextRules.Row> rows) {
        PledgeTextRules.Row first = rows.getFirst();
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        words(first.right()),
                        words(first.relation()),
                        rows.stream()
                                .map(PledgeTextRules.Row::role)
                                .map(PledgeGuideTest::role)
                                .collect(Collectors.joining(", ")),
                        first.fields().equals(PledgeTexts.FIELDS)
                                ? "all"
                                : first.fields().stream()
                                        .map(field -> "`" + field.path() + "`")
                                        .collect(Collectors.joining(", ")),
                        states(first.states()));
    }

    @Test
    void everyStatusIsExplained() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains(Arrays.stream(PledgeStatus.values())
                        .map(status -> "\n| `" + status + "` | ")
                        .toArray(String[]::new));
    }

    @Test
    void everyElementOfTheModelIsDescribedInTheWordsOfTheModel() throws IOException {
        Properties names = new Properties();
        try (var bundle = Files.newBufferedReader(Path.of("src/main/resources/messages/bpmn.properties"))) {
            names.load(bundle);
        }
        String guide = Files.readString(GUIDE).replaceAll("\\s+", " ");
        Matcher element = Pattern.compile(
                        "<bpmn:(?:userTask|serviceTask|startEvent|boundaryEvent|endEvent|subProcess) id=\"([^\"]+)\"")
                .matcher(Files.readString(MODEL));

        assertThat(element.results().map(found -> found.group(1))).isNotEmpty().allSatisfy(id -> assertThat(guide)
                .contains("*" + names.getProperty("bpmn.pledge." + id) + "*"));
    }

    @Test
    void theVersionOfTheModelIsTheOneDescribed() throws IOException {
        Matcher tag = Pattern.compile("camunda:versionTag=\"([^\"]+)\"").matcher(Files.readString(MODEL));

        assertThat(tag.find()).isTrue();
        assertThat(Files.readString(GUIDE)).contains("version `" + tag.group(1) + "`");
    }

    private record Line(PledgeAction action, Relation relation, Set<PledgeStatus> states) {}

    /** One line for each action, relation and set of states, with all the roles that may. */
    private static String accessTable() {
        Map<Line, List<AccessRule<PledgeAction, PledgeStatus>>> lines = PledgeRules.TABLE.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> new Line(rule.action(), rule.relation(), rule.states()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Stream<String> rows = lines.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Line, ?> line) -> line.getKey().action())
                        .thenComparing(line -> line.getKey().relation())
                        .thenComparing(line -> states(line.getKey().states())))
                .map(line -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                words(line.getKey().action()),
                                words(line.getKey().relation()),
                                line.getValue().stream()
                                        .map(AccessRule::role)
                                        .map(PledgeGuideTest::role)
                                        .collect(Collectors.joining(", ")),
                                states(line.getKey().states())));
        return "| to | acting for | with the role | in the states |\n|---|---|---|---|\n"
                + rows.collect(Collectors.joining());
    }

    private static String role(@Nullable Role role) {
        return role == null ? "any or none" : "`" + role.realmName() + "`";
    }

    private static String states(Set<PledgeStatus> states) {
        if (states.size() == PledgeStatus.values().length) {
            return "all";
        }
        return states.stream().sorted().map(state -> "`" + state + "`").collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
