package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.INTERIOR;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whole dialogues over HTTP. */
@IntegrationTest
class DialogueApiIT {

    private final PortalClock clock;
    private final DialogueTimes times;
    private final OfferedForTests journeys;
    private final String base;

    private DialogueOverHttp http;

    @Autowired
    DialogueApiIT(PortalClock clock, DialogueTimes times, OfferedForTests journeys, @LocalServerPort int port) {
        this.clock = clock;
        this.times = times;
        this.journeys = journeys;
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
    void aDialogueGoesFromTheInvitationThroughAMeetingToItsEnd() {
        String id = http.begun("Through a meeting");
        String clause = http.comment(HEALTH, id, "CRITICAL", "Free registration needs our consent.");
        String typo = http.comment(HEALTH, id, "EDITORIAL", "One word, not two.");
        String budget =
                http.done(INTERIOR, path(id, "comments"), """
                        {"severity": "MAJOR", "comment": "Fourteen is too few.", "proposedText": "within 30 days",
                         "place": {"section": "commitment", "quoted": "within 14 days"}}""").path("id").asString();
        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(INTERIOR, path(id, "hand-in"), null);
        assertThat(stage(id)).isEqualTo("COMMENTING");

        http.done(FOCAL, path(id, "consolidate"), null);
        JsonNode released = http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        assertThat(released.path("stage").asString()).isEqualTo("ANSWERING");
        assertThat(numbers(CITY, id)).containsExactly(1, 2, 3);

        Answer early = http.post(CITY, path(id, "send-answers"), null);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("detail").asString()).contains("1, 2, 3");
        decide(id, clause, "NOT_ACCEPTED", "The council decides on its fees.");
        decide(id, budget, "ACCEPTED_WITH_MODIFICATION", "Within 21 days.");
        String together =
                "{\"comments\": [\"%s\"], \"decision\": \"ACCEPTED\", \"resultingVersion\": \"5\"}".formatted(typo);
        assertThat(http.post(CITY, path(id, "comments/decide"), together).status())
                .isEqualTo(204);
        http.done(CITY, path(id, "send-answers"), null);

        http.done(
                FOCAL,
                path(id, "close-editorial"),
                "{\"comments\": [\"%s\"], \"reason\": \"Corrected.\"}".formatted(typo));
        close(id, clause, "MAINTAINED", ", \"reason\": \"Health insists.\"");
        Answer open = http.post(FOCAL, path(id, "conclude"), null);
        assertThat(open.status()).isEqualTo(409);
        close(id, budget, "ACCEPTED", "");

        http.done(
                OFFICER,
                path(id, "call-meeting"),
                "{\"at\": \"%s\", \"place\": \"Freetown\"}".formatted(clock.instant()));
        http.done(OFFICER, path(id, "minutes"), "{\"minutes\": \"Families pay nothing; Health is told.\"}");
        assertThat(http.done(CITY, path(id, "confirm-minutes"), null)
                        .path("stage")
                        .asString())
                .isEqualTo("MEETING");
        JsonNode end = http.done(FOCAL, path(id, "confirm-minutes"), null);

        assertThat(end.path("stage").asString()).isEqualTo("CLOSED");
        assertThat(end.path("outcome").asString()).isEqualTo("COMMENTS_ONLY");
        assertThat(closed(id)).containsExactly(Outcome.COMMENTS_ONLY);
        assertThat(http.read(CITY, path(id, "history")).toString()).contains("Health insists.");
        assertThat(actions(CITY, id))
                .containsExactly(
                        "confirm-minutes",
                        "confirm-minutes",
                        "write-minutes",
                        "call-meeting",
                        "close-comment",
                        "close-comment",
                        "close-editorial",
                        "send-answers",
                        "release",
                        "consolidate",
                        "ask");
    }

    @Test
    void anObjectionIsAnsweredAndBecomesPublicOnlyWhenBothSidesAgree() {
        String id = http.begun("An objection");
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(
                FOCAL,
                path(id, "release"),
                "{\"position\": \"OBJECTION\", \"text\": \"Papers are ours.\", \"competence\": \"Act 3\"}");
        assertThat(http.post(CITY, path(id, "send-answers"), null).status()).isEqualTo(409);
        http.done(CITY, path(id, "reply"), "{\"text\": \"We register addresses, not persons.\"}");
        http.done(CITY, path(id, "send-answers"), null);
        assertThat(http.done(FOCAL, path(id, "conclude"), null).path("outcome").asString())
                .isEqualTo("OBJECTION");

        http.done(CITY, path(id, "publication"), "{\"agreed\": true}");
        assertThat(http.get("observer", "/" + id).status()).isEqualTo(404);
        http.done(FOCAL, path(id, "publication"), "{\"agreed\": true}");

        JsonNode seen = http.read("observer", "/" + id);
        assertThat(seen.path("position").path("text").asString()).isEqualTo("Papers are ours.");
        assertThat(seen.path("reply").path("text").asString()).contains("addresses");
        assertThat(seen.has("meeting") && !seen.path("meeting").isNull()).isFalse();
    }

    @Test
    void silenceHasItsOwnOutcomeAndALatePositionStandsBesideIt() {
        String id = http.begun("Silence");
        http.comment(HEALTH, id, "MAJOR", "We are still thinking.");
        http.done(HEALTH, path(id, "hand-in"), null);
        var dialogue = new DialogueId(UUID.fromString(id));
        assertThat(times.fallSilent(dialogue)).isFalse();

        clock.moveBy(Duration.ofDays(90));
        assertThat(times.fallSilent(dialogue)).isTrue();
        assertThat(times.fallSilent(dialogue)).isFalse();

        JsonNode silent = http.read(CITY, "/" + id);
        assertThat(silent.path("outcome").asString()).isEqualTo("SILENT");
        assertThat(silent.path("closedAt").asString())
                .isEqualTo(silent.path("deadline").asString());
        assertThat(http.read(CITY, path(id, "comments")).path("items").size()).isZero();
        http.done(FOCAL, path(id, "late-position"), "{\"position\": \"ENDORSE\"}");
        JsonNode late = http.read(CITY, "/" + id);
        assertThat(late.path("outcome").asString()).isEqualTo("SILENT");
        assertThat(late.path("latePosition").path("position").asString()).isEqualTo("ENDORSE");
        assertThat(closed(id)).containsExactly(Outcome.SILENT);
    }

    @Test
    void answersThatNobodyClosesAreNotedWhenTheirTimeHasPassed() {
        String id = http.begun("No reply");
        String comment = http.comment(HEALTH, id, "MAJOR", "Who pays?");
        released(id, "COMMENTS_ONLY");
        decide(id, comment, "NOT_ACCEPTED", "The council pays.");
        var dialogue = new DialogueId(UUID.fromString(id));
        assertThat(times.closeUnanswered(dialogue)).isFalse();
        http.done(CITY, path(id, "send-answers"), null);
        clock.moveBy(Duration.ofDays(14));
        assertThat(times.closeUnanswered(dialogue)).isFalse();

        clock.moveBy(Duration.ofDays(16));
        assertThat(times.closeUnanswered(dialogue)).isTrue();
        assertThat(times.closeUnanswered(dialogue)).isFalse();

        JsonNode closed = http.read(CITY, path(id, "comments/" + comment)).path("closure");
        assertThat(closed.path("closure").asString()).isEqualTo("NOTED");
        assertThat(closed.path("by").isNull() || closed.path("by").isMissingNode())
                .isTrue();
        assertThat(stage(id)).isEqualTo("CLOSED");
    }

    @Test
    void theFocalPointRewordsAndWithholdsAndTheNumbersTellNothing() {
        String id = http.begun("Consolidated");
        String first = http.comment(HEALTH, id, "MAJOR", "First.");
        String second = http.comment(HEALTH, id, "MAJOR", "Second.");
        String own = http.comment(INTERIOR, id, "MAJOR", "Third.");
        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(INTERIOR, path(id, "hand-in"), null);
        http.done(FOCAL, path(id, "consolidate"), null);
        assertThat(http.post(FOCAL, comments(id, first, "withhold"), null).status())
                .isEqualTo(422);
        http.done(FOCAL, comments(id, first, "withhold"), "{\"reason\": \"Settled by telephone.\"}");
        http.done(FOCAL, comments(id, second, "withhold"), "{\"reason\": \"A mistake.\"}");
        http.done(FOCAL, comments(id, second, "include"), null);
        assertThat(http.send(FOCAL, "PATCH", path(id, "comments/" + second), "{\"comment\": \"In other words.\"}")
                        .status())
                .isEqualTo(200);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"ENDORSE_WITH_COMMENTS\"}");

        assertThat(numbers(CITY, id)).containsExactly(1, 2);
        assertThat(http.get(CITY, path(id, "comments/" + first)).status()).isEqualTo(404);
        JsonNode seen = http.read(CITY, path(id, "comments/" + second));
        assertThat(seen.path("comment").asString()).isEqualTo("In other words.");
        assertThat(seen.toString()).doesNotContain("Second.");
        assertThat(seen.path("etag"))
                .isEqualTo(http.read(CITY, path(id, "comments/" + own)).path("etag"));
        assertThat(UUID.fromString(second).version()).isEqualTo(4);
        JsonNode writers = http.read(HEALTH, path(id, "comments/" + second));
        assertThat(writers.path("inside").path("submitted").path("comment").asString())
                .isEqualTo("Second.");
        assertThat(http.read(HEALTH, path(id, "comments/" + first))
                        .path("inside")
                        .path("withheld")
                        .path("reason")
                        .asString())
                .isEqualTo("Settled by telephone.");
        assertThat(http.read(HEALTH, path(id, "comments/" + own)).path("number").asInt()
                        + seen.path("number").asInt())
                .isEqualTo(1 + 2);
        assertThat(http.read(CITY, path(id, "history")).toString()).doesNotContain("telephone", "withhold", "reword");
    }

    @Test
    void theSecretariatProposesAndNobodyReadsTheTextBeforeTheCityConsents() {
        String body = http.opening("Proposed").replaceFirst("\\{", "{\"author\": \"freetown\", ");
        String id = http.done(OFFICER, "", body).path("id").asString();
        assertThat(stage(id)).isEqualTo("PROPOSED");
        assertThat(http.get(FOCAL, "/" + id).status()).isEqualTo(404);
        assertThat(http.get(HEALTH, path(id, "text")).status()).isEqualTo(404);
        assertThat(http.post(OFFICER, path(id, "consent"), null).status()).isEqualTo(403);

        http.done(CITY, path(id, "consent"), null);
        assertThat(http.read(HEALTH, path(id, "text")).path("sections").size()).isEqualTo(2);

        String other = http.done(OFFICER, "", body).path("id").asString();
        http.done(CITY, path(other, "decline"), null);
        assertThat(stage(other)).isEqualTo("DECLINED");
        assertThat(http.get(FOCAL, "/" + other).status()).isEqualTo(404);
    }

    @Test
    void citiesCommentOnADraftFromAbove() {
        String body = http.opening("A national draft")
                .replace("\"sierraleone\", \"health-sierraleone\"", "\"freetown\"")
                .replaceFirst("\\{", "{\"consolidator\": \"freetown\", ");
        String id = http.done(FOCAL, "", body).path("id").asString();
        assertThat(http.read(CITY, "/" + id).path("direction").asString()).isEqualTo("UPWARD");
        String comment = http.comment("editor.freetown", id, "MAJOR", "Cities are not named.");
        http.done("editor.freetown", path(id, "hand-in"), null);
        http.done(CITY, path(id, "consolidate"), null);
        http.done(CITY, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        http.done(FOCAL, comments(id, comment, "decide"), "{\"decision\": \"ACCEPTED\"}");
        http.done(FOCAL, path(id, "send-answers"), null);
        http.done(CITY, comments(id, comment, "close"), "{\"closure\": \"ACCEPTED\"}");
        assertThat(http.done(CITY, path(id, "conclude"), null).path("outcome").asString())
                .isEqualTo("COMMENTS_ONLY");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwrittenAndAKeyIsUsedOnce() {
        String id = http.begun("Two at once");
        String comment = http.comment(HEALTH, id, "MAJOR", "Who pays?");
        String address = "/api/v1/dialogues/" + id + "/comments/" + comment;
        ApiClient health = ApiClient.as(base, HEALTH);
        String tag = health.get(address).header("ETag");
        String change = "{\"rationale\": \"The budget is closed.\"}";
        assertThat(health.patch(address, change, tag).status()).isEqualTo(200);
        assertThat(health.patch(address, change, tag).status()).isEqualTo(412);
        assertThat(health.send("PATCH", address, change, Map.of()).status()).isEqualTo(428);
        assertThat(health.patch(address, "{\"severity\": \"HUGE\"}", "*").errorAt("severity"))
                .contains("CRITICAL");
        assertThat(health.patch(address, "{\"colour\": 1}", "*").status()).isEqualTo(422);

        var key = Map.of("Idempotency-Key", Ids.next().toString());
        String body = "{\"severity\": \"MAJOR\", \"comment\": \"Once.\"}";
        String comments = "/api/v1/dialogues/" + id + "/comments";
        Answer once = health.send("POST", comments, body, key);
        Answer again = health.send("POST", comments, body, key);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(health.get(comments + "/count").json().path("count").asInt()).isEqualTo(2);
        assertThat(health.send("DELETE", address, null, Map.of()).status()).isEqualTo(204);
        assertThat(health.get(comments + "/count").json().path("count").asInt()).isOne();
    }

    @Test
    void whoIsAskedHasToFit() {
        String fine = http.opening("Who is asked");
        assertThat(http.post(CITY, "", fine.replace("health-sierraleone", "canada"))
                        .errorAt("consulted"))
                .contains("own country");
        assertThat(http.post(CITY, "", fine.replace("health-sierraleone", "freetown"))
                        .errorAt("consulted"))
                .contains("cannot be part");
        // a name that is missing does not widen who is asked
        assertThat(http.post(CITY, "", fine.replace("\"health-sierraleone\"", "null"))
                        .errorAt("consulted"))
                .isNotEmpty();
        assertThat(http.post(CITY, "", fine.replace("\"sierraleone\", ", "")).errorAt("consolidator"))
                .contains("speaks for all");
        assertThat(deadlineRefused(fine, clock.instant())).contains("future");
        assertThat(deadlineRefused(fine, clock.instant().plus(Duration.ofDays(150))))
                .contains("No answer is waited for beyond");
        assertThat(http.post("editor.freetown", "", fine).status()).isEqualTo(403);
        assertThat(http.post("focal.canada", "", fine.replaceFirst("\\{", "{\"author\": \"freetown\", "))
                        .status())
                .isEqualTo(403);
        String ofACase = "{\"subject\": {\"kind\": \"errand\", \"id\": \"%s\"}, \"deadline\": \"%s\"}";
        assertThat(http.post(CITY, "", ofACase.formatted(Ids.next(), http.deadline()))
                        .errorAt("subject.kind"))
                .contains("errand");
    }

    private void released(String id, String position) {
        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"" + position + "\"}");
    }

    private void decide(String id, String comment, String decision, String words) {
        http.done(
                CITY,
                comments(id, comment, "decide"),
                "{\"decision\": \"%s\", \"answer\": \"%s\"}".formatted(decision, words));
    }

    private void close(String id, String comment, String closure, String more) {
        http.done(FOCAL, comments(id, comment, "close"), "{\"closure\": \"%s\"%s}".formatted(closure, more));
    }

    private String stage(String id) {
        return http.read(OFFICER, "/" + id).path("stage").asString();
    }

    private List<Integer> numbers(String account, String id) {
        List<Integer> numbers = new ArrayList<>();
        http.read(account, path(id, "comments"))
                .path("items")
                .forEach(row -> numbers.add(row.path("number").asInt()));
        return numbers;
    }

    private List<String> actions(String account, String id) {
        List<String> actions = new ArrayList<>();
        http.read(account, path(id, "history"))
                .path("items")
                .forEach(row -> actions.add(row.path("action").asString()));
        return actions;
    }

    private String deadlineRefused(String opening, Instant deadline) {
        String given = "\"deadline\": \"" + deadline + "\"";
        return http.post(CITY, "", opening.replaceFirst("\"deadline\": \"[^\"]*\"", given))
                .errorAt("deadline");
    }

    /** With what outcomes journeys have heard that it closed. */
    private List<Outcome> closed(String id) {
        return journeys.heard(new DialogueId(UUID.fromString(id))).stream()
                .filter(DialogueClosed.class::isInstance)
                .map(event -> ((DialogueClosed) event).outcome())
                .toList();
    }
}
