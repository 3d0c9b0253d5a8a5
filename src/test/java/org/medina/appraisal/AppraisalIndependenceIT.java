package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.appraisal.AppraisalOverHttp.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.appraisal.AppraisalsForTests.Terms;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Nobody learns of a review or a vote before its time, in any channel; and nobody who is recused learns anything more. */
@IntegrationTest
class AppraisalIndependenceIT {

    private static final List<String> REVIEWERS = List.of(IOM, HABITAT);

    private final AppraisalsForTests journey;
    private final AppraisalStates states;
    private final AppraisalOverHttp http;
    private final String base;

    @Autowired
    AppraisalIndependenceIT(AppraisalsForTests journey, AppraisalStates states, @LocalServerPort int port) {
        this.journey = journey;
        this.states = states;
        this.base = "http://localhost:" + port;
        this.http = new AppraisalOverHttp(base);
    }

    private static final Terms THREE = new Terms(
            List.of("unicef", "iom", "unhcr", "unhabitat"), 3, 2, true, AppraisalPlan.DecisionRule.MAJORITY, 3);

    @Test
    void whatOneReviewerDoesMovesNothingForTheOthersTheApplicantAndTheCommittee() {
        AppraisalId id = journey.begin("Nothing of a review", THREE);
        http.done(IOM, id, "declare", NO_CONFLICT);
        http.wrote(IOM, id, "IOM", 3);
        List<String> outside = List.of(IOM, HABITAT, CITY, "editor.freetown", DONOR, "reviewer.unicef", "operator");
        Map<String, List<String>> before = look(id, outside);

        http.done(UNHCR, id, "declare", NO_CONFLICT);
        http.wrote(UNHCR, id, "UNHCR", 5);
        http.done(UNHCR, id, "questions", "{\"text\": \"Who at UNHCR asked?\"}");
        http.done(UNHCR, id, "hand-in", null);

        assertThat(look(id, outside)).isEqualTo(before);
    }

    @Test
    void theSecretariatSeesWhoIsLateAndNotAWordOrAScore() {
        AppraisalId id = states.straight("REVIEWING", http);
        http.done(UNHCR, id, "hand-in", null);

        JsonNode cover = http.read(OFFICER, id);
        assertThat(cover.path("agencies").toString()).contains("HANDED_IN").contains("ASKED");
        assertThat(cover.path("reviews").size()).isZero();
        assertThat(look(id, List.of(OFFICER, "head")).toString())
                .doesNotContain("Relevance, UNHCR")
                .doesNotContain("Summary, UNHCR");
    }

    @Test
    void onceAllAreInThoseWhoReviewedReadAllAndTheApplicantReadsNone() {
        AppraisalId id = states.straight("PANEL", http);

        for (String account : List.of(IOM, UNHCR, OFFICER)) {
            assertThat(http.read(account, id).path("reviews").toString())
                    .contains("Summary, IOM")
                    .contains("Summary, UNHCR");
        }
        assertThat(look(id, List.of(CITY, "editor.freetown", "mayor.freetown", "operator"))
                        .toString())
                .doesNotContain("Summary")
                .doesNotContain("IOM")
                .doesNotContain("UNHCR");
    }

    @Test
    void aConflictRemovesTheAgencyASubstituteIsFoundAndTheRecusedSeesNothingMore() {
        AppraisalId id = journey.begin("A conflict", Terms.USUAL);
        assertThat(http.read(IOM, id).path("actions").toString()).contains("DECLARE");
        assertThat(work(IOM)).contains(id.value().toString());
        Map<String, List<String>> others = look(id, List.of(UNHCR, CITY));

        http.done(IOM, id, "declare", CONFLICT);

        assertThat(look(id, List.of(UNHCR, CITY))).isEqualTo(others);
        assertThat(http.read(HABITAT, id).path("actions").toString()).contains("DECLARE");
        assertThat(work(HABITAT)).contains(id.value().toString());
        assertGone(IOM, id);
        assertThat(http.read(OFFICER, id).path("agencies").toString()).contains("CONFLICT");
        assertThat(http.get(OFFICER, path(id, "history")).body()).contains("My brother");
    }

    @Test
    void theAgencyThatWouldGetMoneyIsNeverAskedAndTheRuleIsShown() {
        AppraisalId id = journey.begin("Barred", Terms.USUAL);

        assertGone("reviewer.unicef", id);
        assertThat(http.read(OFFICER, id).path("barred").toString()).contains("unicef");
        assertThat(http.get(OFFICER, path(id, "history")).body()).contains("\"bar\"");
        Answer named = http.post(OFFICER, path(id, "substitute"), "{\"organisation\": \"unicef\"}");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.errorAt("organisation")).contains("would get money");
    }

    @Test
    void aBarredSeatReadsTheCaseAndNoScoreNoTextAndNoTask() {
        AppraisalId id = states.straight("DECIDING_VOTE", http);

        assertThat(http.read(DONOR, id).path("reviews").size()).isEqualTo(2);
        JsonNode barred = http.read(UN, id);
        assertThat(barred.path("reviews").size()).isZero();
        assertThat(barred.path("actions").toString()).doesNotContain("VOTE");
        assertThat(http.post(UN, path(id, "vote"), AGREE).body()).contains("Money of this request");
        assertThat(work(UN)).doesNotContain(id.value().toString());
        assertThat(work(DONOR)).contains(id.value().toString());
    }

    @Test
    void votesAreSealedInEveryChannelUntilTheVoteCloses() {
        AppraisalId id = states.straight("DECIDING_VOTE", http);
        List<String> all = List.of(OFFICER, "head", COUNTRY, STAKEHOLDER, UN, IOM, UNHCR, CITY, "operator");
        Map<String, List<String>> before = look(id, all);

        http.done(DONOR, id, "vote", "{\"choice\": \"OBJECT\", \"words\": \"Too costly for a ward.\"}");

        assertThat(look(id, all)).isEqualTo(before);
        assertThat(http.read(DONOR, id).path("committee").path("own").toString())
                .contains("Too costly");
        assertThat(http.post(OFFICER, path(id, "close-vote"), null).status()).isEqualTo(409);
        http.done(COUNTRY, id, "vote", AGREE);
        http.done(STAKEHOLDER, id, "vote", AGREE);
        http.done(OFFICER, id, "close-vote", null);

        assertThat(http.read(COUNTRY, id).path("rounds").toString())
                .contains("Too costly for a ward.")
                .contains("\"agreed\":2")
                .contains("\"objected\":1");
        assertThat(look(id, List.of(IOM, UNHCR, CITY)).toString())
                .doesNotContain("Too costly")
                .doesNotContain("CONDITIONAL");
    }

    @Test
    void aMemberWhoIsRecusedSeesNothingMoreAndTheirVoteIsGone() {
        AppraisalId id = states.straight("DECIDING_VOTE", http);
        http.done(DONOR, id, "vote", AGREE);
        http.done(DONOR, id, "recuse", "{\"reason\": \"I come from there.\"}");

        assertGone(DONOR, id);
        http.done(COUNTRY, id, "vote", AGREE);
        http.done(STAKEHOLDER, id, "vote", AGREE);
        http.done(OFFICER, id, "close-vote", null);
        JsonNode result = http.read(OFFICER, id).path("rounds").path(0).path("result");
        assertThat(result.path("agreed").asInt()).isEqualTo(2);
        assertThat(result.path("quorum").asInt()).isEqualTo(2);
        assertThat(result.path("apart").toString()).contains("Donors").contains("United Nations");
    }

    /** Every way in which somebody could learn of an appraisal. */
    private Map<String, List<String>> look(AppraisalId id, List<String> accounts) {
        Map<String, List<String>> seen = new HashMap<>();
        for (String account : accounts) {
            List<String> answers = new ArrayList<>();
            Answer cover = http.get(account, "/" + id.value());
            answers.add(cover.header("ETag") + cover.body());
            answers.add(http.get(account, path(id, "history")).body());
            answers.add(item(http.get(account, "?limit=200"), id));
            answers.add(http.get(account, "/count?search=" + reference(id)).body());
            answers.add(item(ApiClient.as(base, account).get("/api/v1/tasks?limit=200"), id));
            seen.put(account, answers);
        }
        return seen;
    }

    private String reference(AppraisalId id) {
        return http.read(OFFICER, id).path("reference").asString();
    }

    /** What a list says of that case. */
    private static String item(Answer list, AppraisalId id) {
        StringBuilder found = new StringBuilder();
        list.json().path("items").forEach(item -> {
            if (item.toString().contains(id.value().toString())) {
                found.append(item);
            }
        });
        return found.toString();
    }

    private String work(String account) {
        return ApiClient.as(base, account).get("/api/v1/tasks?limit=200").body();
    }

    private void assertGone(String account, AppraisalId id) {
        String key = id.value().toString();
        for (String part : List.of("", "/text", "/history", "/review")) {
            assertThat(http.get(account, "/" + key + part).status()).as(part).isEqualTo(404);
        }
        assertThat(http.get(account, "?limit=200").body()).doesNotContain(key);
        assertThat(http.get(account, "/count?search=" + reference(id)).body()).contains("0");
        assertThat(work(account)).doesNotContain(key);
    }
}
