package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Takes appraisals through the portal's API as the demo accounts. */
public final class AppraisalOverHttp {

    public static final String OFFICER = "officer";
    public static final String CITY = "coordinator.freetown";
    public static final String IOM = "reviewer.iom";
    public static final String UNHCR = "reviewer.unhcr";
    public static final String HABITAT = "reviewer.unhabitat";
    public static final String DONOR = "donor.committee";
    public static final String COUNTRY = "country.committee";
    public static final String STAKEHOLDER = "stakeholder.committee";

    /** Seconded by UNICEF. */
    public static final String UN = "un.committee";

    public static final String NO_CONFLICT = "{\"conflict\": false}";
    public static final String CONFLICT = "{\"conflict\": true, \"reason\": \"My brother runs the ward office.\"}";
    public static final String AGREE = "{\"choice\": \"AGREE\"}";
    public static final String PROPOSAL = """
            {"decision": "CONDITIONAL", "reasons": {"relevance": "It fits.", "feasibility": "Staff are there."},
             "conditions": ["Name who keeps the register."], "words": "A good request."}""";

    private static final String APPRAISALS = "/api/v1/appraisals";

    private final String base;

    public AppraisalOverHttp(String base) {
        this.base = base;
    }

    /** A whole review; the words say whose it is. */
    public static String review(String words, int score) {
        return """
                {"scores": {"relevance": {"value": %d, "justification": "Relevance, %s"},
                            "feasibility": {"value": %d, "justification": "Feasibility, %s"}},
                 "markers": {"gender": 2}, "recommendation": "FUND", "summary": "Summary, %s"}""".formatted(score, words, score, words, words);
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(APPRAISALS + path);
    }

    public Answer post(String account, String path, @Nullable String json) {
        return ApiClient.as(base, account).post(APPRAISALS + path, json);
    }

    public Answer patch(String account, AppraisalId id, String json) {
        return ApiClient.as(base, account)
                .send("PATCH", APPRAISALS + path(id, "review"), json, Map.of("If-Match", "*"));
    }

    public Answer done(String account, AppraisalId id, String step, @Nullable String json) {
        Answer answer = post(account, path(id, step), json);
        assertThat(answer.status())
                .as(account + " " + step + ": " + answer.body())
                .isBetween(200, 299);
        return answer;
    }

    public JsonNode read(String account, AppraisalId id) {
        Answer answer = get(account, "/" + id.value());
        assertThat(answer.status()).as(account + " reads: " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    public void wrote(String account, AppraisalId id, String words, int score) {
        Answer answer = patch(account, id, review(words, score));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Declares, writes and hands in. */
    public void reviewed(String account, AppraisalId id, String words, int score) {
        done(account, id, "declare", NO_CONFLICT);
        wrote(account, id, words, score);
        done(account, id, "hand-in", null);
    }

    public static String path(AppraisalId id, String rest) {
        return "/" + id.value() + "/" + rest;
    }

    public String question(String account, AppraisalId id) {
        return read(account, id).path("questions").path(0).path("id").asString();
    }
}
