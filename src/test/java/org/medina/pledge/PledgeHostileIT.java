package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever is sent as a pledge's content is kept as it is or refused in words; nothing is half done. */
@IntegrationTest
class PledgeHostileIT {

    private static final String SCRIPT = "</textarea><script>alert('x')</script>&amp; ${7*7} {{x}} ' \" \\\\";

    private final PledgeFixtures fixtures;
    private final ApiClient editor;

    private String address = "";

    @Autowired
    PledgeHostileIT(PledgeFixtures fixtures, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.editor = ApiClient.as("http://localhost:" + port, "editor.freetown");
    }

    @BeforeEach
    void begin() {
        address = "/api/v1/pledges/" + fixtures.draft(fixtures.joint("Under attack"));
    }

    @Test
    void aHundredKilobytesInATitleAreRefusedWithTheNumberThatFits() {
        String body = "{\"title\": \"" + "x".repeat(100_000) + "\"}";
        assertThat(Refused.at("title", editor.patch(address, body, "*"))).contains("100,000", "200");
        Refused.at("title", editor.post("/api/v1/pledges", body));
        assertThat(title()).isEqualTo("Under attack");
    }

    @Test
    void moreThanARequestMayHaveIsRefusedBeforeItIsRead() {
        Refused.with(413, editor.patch(address, "{\"title\": \"" + "x".repeat(3_000_000) + "\"}", "*"));
    }

    @ParameterizedTest
    @EnumSource(PledgeField.class)
    void wrongTypesAreRefusedAtTheirFieldAndNothingIsWritten(PledgeField field) {
        JsonNode before = editor.get(address).json();
        for (String value : wrong(field.kind())) {
            Answer answer = Refused.with(422, editor.patch(address, patch(field, value), "*"));
            String named = answer.json().path("errors").get(0).path("field").asString();
            assertThat(named).as(value).startsWith(field.path());
            Refused.at(named, answer);
        }
        assertThat(editor.get(address).json()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "[]", "true"})
    void theGroupOfSupportIsAnObject(String value) {
        Refused.at("supportNeeded", editor.patch(address, "{\"supportNeeded\": " + value + "}", "*"));
    }

    @ParameterizedTest
    @EnumSource(PledgeField.class)
    void textsThatCannotBeKeptAreRefused(PledgeField field) {
        for (String strange : List.of("\\u0000", "\\u0007", "\\u001b[2J", "\\ud800", "\\udc00x", "\\u0085")) {
            for (String value : withText(field, "Strange " + strange)) {
                Answer answer = editor.patch(address, patch(field, value), "*");
                assertThat(answer.status()).as(value + " " + answer.body()).isBetween(400, 422);
                Refused.with(answer.status(), answer);
            }
        }
        assertThat(title()).isEqualTo("Under attack");
    }

    @ParameterizedTest
    @EnumSource(PledgeField.class)
    void aScriptComesBackAsTheSameText(PledgeField field) {
        String escaped = SCRIPT.replace("\"", "\\\"");
        switch (field.kind()) {
            case LINE, TEXT -> {
                String text = field.limit() < 80 ? "<script>x</script>" : escaped;
                Answer answer = editor.patch(address, patch(field, "\"" + text + "\""), "*");
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(editor.get(address)
                                .json()
                                .at("/" + field.path().replace('.', '/'))
                                .asString())
                        .isEqualTo(text.replace("\\\"", "\"").replace("\\\\", "\\"));
            }
            case CODE, CODES, NUMBERS, DATE, MONEY, ITEMS -> {
                for (String value : withText(field, escaped)) {
                    Answer answer = editor.patch(address, patch(field, value), "*");
                    assertThat(answer.status()).as(answer.body()).isIn(200, 422);
                    if (answer.status() == 200) {
                        assertThat(editor.get(address).json().toString())
                                .contains("alert('x')</script>&amp; ${7*7} {{x}}");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void fieldsThatBindEachOtherAreChecked(String field, String patch) {
        JsonNode before = editor.get(address).json();
        Refused.at(field, editor.patch(address, patch, "*"));
        assertThat(editor.get(address).json()).isEqualTo(before);
    }

    static Stream<Arguments> combinations() {
        return Stream.of(
                        "partners~{'partners': [{'organisation': 'montreal', 'share': 60}, {'organisation': 'maipu', 'share': 40.01}]}",
                        "partners[1].organisation~{'partners': [{'organisation': 'maipu', 'share': 1}, {'organisation': 'maipu', 'share': 1}]}",
                        "partners~{'partners': [{'organisation': 'freetown', 'share': 1}]}",
                        "partners[0].organisation~{'partners': [{'organisation': 'atlantis', 'share': 1}]}",
                        "partners[0].organisation~{'partners': [{'organisation': 'secretariat', 'share': 1}]}",
                        "partners[0].organisation~{'partners': [{'share': 1}]}",
                        "partners[0].share~{'partners': [{'organisation': 'maipu'}]}",
                        "partners[0].share~{'partners': [{'organisation': 'maipu', 'share': 0}]}",
                        "partners[0].share~{'partners': [{'organisation': 'maipu', 'share': -5}]}",
                        "partners[0].share~{'partners': [{'organisation': 'maipu', 'share': 100.001}]}",
                        "partners[0].share~{'partners': [{'organisation': 'maipu', 'share': '20'}]}",
                        "partners[0].share~{'partners': [{'organisation': 'maipu', 'share': 1e400}]}",
                        "partners[0].contribution~{'partners': [{'organisation': 'maipu', 'share': 5, 'contribution': 5}]}",
                        "partners[0].confirmed~{'partners': [{'organisation': 'maipu', 'share': 5, 'confirmed': true}]}",
                        "end~{'end': '2026-12-31'}",
                        "end~{'start': '2028-01-01', 'end': '2027-12-31'}",
                        "start~{'start': '1890-01-01'}",
                        "start~{'start': '+12026-01-01'}",
                        "primaryGcmObjectives~{'primaryGcmObjectives': [1]}",
                        "primaryGcmObjectives~{'gcmObjectives': [16]}",
                        "gcmObjectives~{'gcmObjectives': [15, 15]}",
                        "gcmObjectives~{'gcmObjectives': [15, 24]}",
                        "sdgTargets~{'sdgTargets': ['99.9']}",
                        "authenticLanguage~{'authenticLanguage': 'tlh-x'}",
                        "budget.currency~{'budget': {'own': 5}}",
                        "budget.currency~{'budget': {'currency': 'XXQ', 'own': 5}}",
                        "budget.own~{'budget': {'currency': 'USD', 'own': -1}}",
                        "budget.own~{'budget': {'currency': 'USD', 'own': 1e400}}",
                        "budget.own~{'budget': {'currency': 'USD', 'own': 1000000000000}}",
                        "budget.own~{'budget': {'currency': 'USD', 'own': 1e2147483647}}",
                        "budget.own~{'budget': {'currency': 'USD', 'own': 1e-2147483646}}",
                        "budget.own~{'budget': {'currency': 'USD', 'own': 1.005}}",
                        "budget.pocket~{'budget': {'currency': 'USD', 'pocket': 1}}",
                        "contacts[0].email~{'contacts': [{'office': 'Mayor', 'email': 'nowhere'}]}",
                        "activities[0].due~{'activities': [{'title': 'Open', 'due': 'soon'}]}",
                        "activities[0].id~{'activities': [{'title': 'Open', 'id': '1'}]}")
                .map(line -> line.replace('\'', '"').split("~", 2))
                .map(parts -> Arguments.of(parts[0], parts[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"x\"",
                "5",
                "null",
                "{",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{'title': 'x'}",
                "{\"title\": \"x\"} trailing",
                "{\"title\": NaN}",
                "\u0000"
            })
    void aBodyThatIsNoObjectIsRefused(String body) {
        for (Answer answer : List.of(editor.patch(address, body, "*"), editor.post("/api/v1/pledges", body))) {
            assertThat(answer.status()).as(answer.body()).isIn(400, 422);
            Refused.with(answer.status(), answer);
        }
        assertThat(title()).isEqualTo("Under attack");
    }

    @Test
    void depthIsBounded() {
        Answer answer = editor.patch(address, "{\"title\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}", "*");
        Refused.with(400, answer);
    }

    @Test
    void moreEntriesThanFitAreRefused() {
        String many = "{\"title\": \"Open\"},".repeat(61).replaceFirst(",$", "");
        assertThat(Refused.at("activities", editor.patch(address, "{\"activities\": [" + many + "]}", "*")))
                .contains("61", "60");
    }

    private String title() {
        return editor.get(address).json().path("title").asString();
    }

    private static String patch(PledgeField field, String value) {
        String[] path = field.path().split("\\.");
        return path.length == 1
                ? "{\"%s\": %s}".formatted(path[0], value)
                : "{\"%s\": {\"%s\": %s}}".formatted(path[0], path[1], value);
    }

    private static List<String> wrong(PledgeField.Kind kind) {
        List<String> wrong = new ArrayList<>(List.of("5", "true", "1e400"));
        wrong.addAll(
                switch (kind) {
                    case LINE -> List.of("[]", "{}", "{\"a\": 1}", "[\"x\"]", "\"a\\nb\"", "\"a\\rb\"");
                    case TEXT -> List.of("[]", "{}", "{\"a\": 1}", "[\"x\"]");
                    case CODE -> List.of("[]", "{\"a\": 1}", "\"nope\"", "[\"nope\"]");
                    case CODES ->
                        List.of("\"x\"", "{}", "[5]", "[null]", "[\"nope\"]", "[[]]", "[{\"a\": 1}]", "[\"\"]");
                    case NUMBERS ->
                        List.of("\"x\"", "{}", "[\"15\"]", "[null]", "[1.5]", "[99]", "[99999999999]", "[[]]");
                    case DATE -> List.of("[]", "{}", "\"31.12.2027\"", "\"2027-02-30\"", "\"2027\"", "\"0001-01-01\"");
                    case MONEY -> List.of("\"x\"", "[]", "{\"own\": \"5\"}", "{\"currency\": 5}", "{\"a\": 1}");
                    case ITEMS ->
                        List.of(
                                "\"x\"",
                                "{}",
                                "{\"a\": 1}",
                                "[5]",
                                "[\"x\"]",
                                "[null]",
                                "[[]]",
                                "[{}]",
                                "[{\"a\": 1}]");
                });
        return wrong;
    }

    /** A value of the right shape for the field, with that text wherever a text goes. */
    private static List<String> withText(PledgeField field, String text) {
        String city = "\"organisation\": \"maipu\", \"share\": 5";
        return switch (field.kind()) {
            case LINE, TEXT, CODE, DATE -> List.of("\"" + text + "\"");
            case CODES, NUMBERS -> List.of("[\"" + text + "\"]");
            case MONEY -> List.of("{\"currency\": \"" + text + "\"}", "{\"" + text + "\": 5}");
            case ITEMS ->
                switch (field) {
                    case PARTNERS ->
                        List.of(
                                "[{\"organisation\": \"" + text + "\", \"share\": 5}]",
                                "[{" + city + ", \"contribution\": \"" + text + "\"}]",
                                "[{" + city + ", \"" + text + "\": 5}]",
                                "[{" + city + ", \"id\": \"" + text + "\"}]");
                    case ACTIVITIES ->
                        List.of("[{\"title\": \"" + text + "\"}]", "[{\"title\": \"x\", \"due\": \"" + text + "\"}]");
                    case INDICATORS -> List.of("[{\"name\": \"x\", \"source\": \"" + text + "\"}]");
                    case CONTACTS ->
                        List.of(
                                "[{\"office\": \"" + text + "\"}]",
                                "[{\"office\": \"x\", \"email\": \"a@" + text + ".example\"}]");
                    default -> List.of("[{\"system\": \"" + text + "\", \"value\": \"x\"}]");
                };
        };
    }
}
