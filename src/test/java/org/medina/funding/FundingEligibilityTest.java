package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The table alone, over everything that it can be asked. */
class FundingEligibilityTest {

    private static final Path TABLE = Path.of("bpmn/funding-eligibility.dmn");

    private static final Map<String, List<String>> SPACE = new TreeMap<>(Map.of(
            "country", List.of("in", "out"),
            "pledge", List.of("met", "unpublished", "missing"),
            "asked", List.of("within", "below", "above"),
            "months", List.of("within", "above"),
            "contribution", List.of("met", "short")));

    @Test
    void everyQuestionHasOneAnswerAndEveryRuleIsReached() throws IOException {
        assertThat(broken(Files.readString(TABLE))).isEmpty();
    }

    @Test
    void aRequestThatMeetsEverythingIsEligibleAndNoOther() throws IOException {
        Asked asked = ask(Files.readString(TABLE));
        for (Map.Entry<Map<String, Object>, List<String>> answer :
                asked.answers().entrySet()) {
            Map<String, Object> inputs = answer.getKey();
            boolean all = inputs.equals(Map.of(
                    "country", "in", "pledge", "met", "asked", "within", "months", "within", "contribution", "met"));
            String proposal = all ? "ELIGIBLE" : inputs.containsValue("out") ? "NOT_ELIGIBLE" : "RETURN";
            assertThat(answer.getValue()).as(inputs.toString()).hasSize(1);
            assertThat(answer.getValue().getFirst()).as(inputs.toString()).startsWith(proposal + " ");
        }
    }

    @Test
    void theReasonIsTheFirstConditionThatIsNotMet() throws IOException {
        Map<String, Object> twice =
                Map.of("country", "in", "pledge", "met", "asked", "above", "months", "above", "contribution", "short");
        assertThat(ask(Files.readString(TABLE)).answers().get(twice)).containsExactly("RETURN asked-above");
    }

    @Test
    void aGapIsSeen() throws IOException {
        assertThat(broken(with("<text>\"short\"</text>", "<text>\"shorter\"</text>")))
                .anyMatch(sentence -> sentence.startsWith("no rule"))
                .contains("rule_TooLittleOwn is never reached");
    }

    @Test
    void anOverlapIsSeen() throws IOException {
        assertThat(broken(with("<text>\"above\"</text>", "<text></text>")))
                .anyMatch(sentence -> sentence.startsWith("2 rules"));
    }

    /** One sentence for each question without one answer, and for each rule that no question reaches. */
    private static List<String> broken(String table) {
        Asked asked = ask(table);
        List<String> broken = new ArrayList<>();
        asked.reached().forEach((inputs, rules) -> {
            if (rules.isEmpty()) {
                broken.add("no rule for " + inputs);
            } else if (rules.size() > 1) {
                broken.add(rules.size() + " rules for " + inputs + ": " + rules);
            }
        });
        Set<String> reached = new HashSet<>();
        asked.reached().values().forEach(reached::addAll);
        for (String rule : table.lines()
                .filter(line -> line.strip().startsWith("<rule "))
                .map(line -> line.replaceFirst(".*id=\"([^\"]*)\".*", "$1"))
                .toList()) {
            if (!reached.contains(rule)) {
                broken.add(rule + " is never reached");
            }
        }
        return broken;
    }

    /**
     * @param reached ids of the rules that fit, by the inputs
     * @param answers proposal and reason, by the inputs
     */
    private record Asked(
            Map<Map<String, Object>, List<String>> reached, Map<Map<String, Object>, List<String>> answers) {}

    /** Asked with all rules that fit, so that an overlap shows instead of failing. */
    private static Asked ask(String table) {
        List<String> fitting = new ArrayList<>();
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add((DmnDecisionTableEvaluationEvent event) ->
                        event.getMatchingRules().forEach(rule -> fitting.add(rule.getId())));
        DmnEngine engine = configuration.buildEngine();
        String all = table.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"RULE ORDER\"");
        DmnDecision decision =
                engine.parseDecision(Eligibility.TABLE, new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8)));
        Asked asked = new Asked(new java.util.HashMap<>(), new java.util.HashMap<>());
        for (Map<String, Object> inputs : space()) {
            fitting.clear();
            List<String> answers = engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
                    .map(row -> row.get("proposal") + " " + row.get("reason"))
                    .toList();
            asked.reached().put(inputs, List.copyOf(fitting));
            asked.answers().put(inputs, answers);
        }
        return asked;
    }

    private static List<Map<String, Object>> space() {
        List<Map<String, Object>> space = List.of(Map.of());
        for (Map.Entry<String, List<String>> input : SPACE.entrySet()) {
            List<Map<String, Object>> wider = new ArrayList<>();
            for (Map<String, Object> one : space) {
                for (String value : input.getValue()) {
                    Map<String, Object> more = new TreeMap<>(one);
                    more.put(input.getKey(), value);
                    wider.add(more);
                }
            }
            space = wider;
        }
        assertThat(space).hasSize(2 * 3 * 3 * 2 * 2);
        return space;
    }

    private static String with(String part, String other) throws IOException {
        String table = Files.readString(TABLE);
        assertThat(table).contains(part);
        return table.replace(part, other);
    }
}
