package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a country's desk does with many texts, and what it all adds up to. */
@IntegrationTest
class DialogueDeskIT {

    private final PortalClock clock;
    private final DialogueTimes times;
    private final String base;

    private DialogueOverHttp http;

    @Autowired
    DialogueDeskIT(PortalClock clock, DialogueTimes times, @LocalServerPort int port) {
        this.clock = clock;
        this.times = times;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
    }

    @BeforeEach
    void begin() {
        http = new DialogueOverHttp(base, clock.instant());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void onePositionIsReleasedOnManyTextsOrOnNone() {
        String first = http.begun("Desk, first");
        String second = http.begun("Desk, second");
        String commented = http.begun("Desk, commented");
        http.comment(HEALTH, commented, "MAJOR", "Who pays?");
        http.done(HEALTH, path(commented, "hand-in"), null);

        Answer refused = http.post(FOCAL, "/release", endorse(first, second, commented));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("position")).contains("1 would be released");
        assertThat(stage(first)).isEqualTo("COMMENTING");

        assertThat(http.post(CITY, "/release", endorse(first, second)).status()).isEqualTo(403);
        assertThat(http.post("focal.canada", "/release", endorse(first)).status())
                .isEqualTo(404);
        assertThat(http.post(FOCAL, "/release", endorse(first, second)).status())
                .isEqualTo(204);
        assertThat(stage(first)).isEqualTo("CLOSED");
        assertThat(http.read(CITY, "/" + second).path("outcome").asString()).isEqualTo("ENDORSE");
    }

    @Test
    void theEvidenceCountsWhatWasAnsweredAndWhatWasNotOverWhatTheReaderMaySee() {
        // far from everybody else's dialogues
        clock.moveBy(Duration.ofDays(3650));
        http = new DialogueOverHttp(base, clock.instant());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String period = "/evidence?from=" + today + "&to=" + today;
        String quick = http.begun("Evidence, quick");
        String slow = http.begun("Evidence, slow");
        String silent = http.begun("Evidence, silent");
        http.done(CITY, path(http.begun("Evidence, called off"), "call-off"), "{\"reason\": \"No more.\"}");
        http.begun("Evidence, open");
        clock.moveBy(Duration.ofDays(10));
        assertThat(http.post(FOCAL, "/release", endorse(quick)).status()).isEqualTo(204);
        clock.moveBy(Duration.ofDays(20));
        assertThat(http.post(FOCAL, "/release", endorse(slow)).status()).isEqualTo(204);
        clock.moveBy(Duration.ofDays(60));
        times.fallSilent(new DialogueId(UUID.fromString(silent)));
        http.done(FOCAL, path(silent, "late-position"), "{\"position\": \"ENDORSE\"}");

        JsonNode numbers = sierraLeone(OFFICER, period);

        assertThat(numbers.path("consulted").asInt()).isEqualTo(5);
        assertThat(numbers.path("answered").asInt()).isEqualTo(2);
        assertThat(numbers.path("silent").asInt()).isOne();
        assertThat(numbers.path("late").asInt()).isOne();
        assertThat(numbers.path("calledOff").asInt()).isOne();
        assertThat(numbers.path("open").asInt()).isOne();
        assertThat(numbers.path("medianDays").asDouble()).isEqualTo(20.0);
        assertThat(sierraLeone(HEALTH, period)).isEqualTo(numbers);
        assertThat(sierraLeone("focal.canada", period).isMissingNode()).isTrue();
        assertThat(sierraLeone("observer", period).isMissingNode()).isTrue();

        http.done(CITY, path(silent, "publication"), "{\"agreed\": true}");
        assertThat(sierraLeone("observer", period).path("silent").asInt()).isOne();
        assertThat(sierraLeone("observer", period).path("late").asInt()).isZero();
        assertThat(http.read(OFFICER, period + "&country=CAN").path("items").size())
                .isZero();
        assertThat(http.get(OFFICER, "/evidence?from=2026-02-01&to=2026-01-01").errorAt("to"))
                .contains("before it begins");
        assertThat(http.get(OFFICER, "/evidence?from=yesterday&to=2026-01-01").status())
                .isEqualTo(422);
    }

    @Test
    void anotherAuthorityIsNamedAndReadsNothingBeforeTheCityAsksIt() {
        String id = http.begun("Referred");
        String refer = "{\"organisation\": \"social-sierraleone\", \"reason\": \"Families are theirs.\"}";
        http.done(HEALTH, path(id, "refer"), refer);

        assertThat(http.post(FOCAL, path(id, "refer"), refer).errorAt("organisation"))
                .contains("asked already");
        assertThat(http.post(FOCAL, path(id, "refer"), refer.replace("social-sierraleone", "canada"))
                        .errorAt("organisation"))
                .contains("own country");
        assertThat(http.get("commenter.social.sierraleone", "/" + id).status()).isEqualTo(404);
        assertThat(http.read(CITY, "/" + id).at("/referrals/0/reason").asString())
                .isEqualTo("Families are theirs.");

        http.done(CITY, path(id, "invite"), "{\"organisation\": \"social-sierraleone\"}");
        assertThat(http.read(CITY, "/" + id).path("referrals").isEmpty()).isTrue();
        http.comment("commenter.social.sierraleone", id, "MAJOR", "We register families.");
    }

    private JsonNode sierraLeone(String account, String period) {
        for (JsonNode row : http.read(account, period).path("items")) {
            if (row.path("country").asString().equals("SLE")) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    private String stage(String id) {
        return http.read(OFFICER, "/" + id).path("stage").asString();
    }

    private static String endorse(String... dialogues) {
        return "{\"dialogues\": [\"%s\"], \"position\": \"ENDORSE\"}".formatted(String.join("\", \"", dialogues));
    }
}
