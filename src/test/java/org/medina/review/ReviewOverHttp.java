package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** A review as people and programs outside see it. */
public final class ReviewOverHttp {

    public static final String OFFICER = "officer";
    public static final String HEAD = "head";
    public static final String UCLG = "signatory.uclg";
    public static final String MMC = "signatory.mmc";
    public static final String IOM = "signatory.iom";
    public static final String UNHCR = "adviser.unhcr";
    public static final String FOCAL = "focal.sierraleone";
    public static final String REASON = "{\"reason\": \"Because.\"}";

    static final String ALL = "/api/v1/reviews";
    static final String CONTRIBUTIONS = "/api/v1/contributions";
    static final int DAYS = 30;

    private final String base;

    public ReviewOverHttp(String base) {
        this.base = base;
    }

    static LocalDate day(int ahead) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(ahead);
    }

    /** Signed by UCLG and MMC side by side, then by IOM; UNHCR advises. */
    public static String plan(String title, List<String> countries) {
        return """
                {"title": "%s", "forum": "imrf-2030", "kind": "FORUM",
                 "questions": ["What stands in the way?", "What should other cities know?"],
                 "countries": [%s], "answersBy": "%s", "freezeOn": "%s",
                 "seats": [{"step": 1, "organisation": "uclg"}, {"step": 1, "organisation": "mmc"},
                           {"step": 1, "organisation": "unhcr", "part": "ADVICE"},
                           {"step": 2, "organisation": "iom"}]}
                """.formatted(
                        title,
                        countries.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", ")),
                        day(DAYS),
                        day(DAYS + 5));
    }

    public Answer post(String account, String path, @Nullable String body) {
        return ApiClient.as(base, account).post(path, body);
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(path);
    }

    public Answer patch(String account, String path, String body) {
        return ApiClient.as(base, account).patch(path, body, "*");
    }

    /** What must succeed. */
    public JsonNode done(String account, String path, @Nullable String body) {
        Answer answer = post(account, path, body);
        assertThat(answer.status() / 100).as(path + ": " + answer.body()).isEqualTo(2);
        return answer.json();
    }

    public String prepared(String title, List<String> countries) {
        return done(OFFICER, ALL, plan(title, countries)).path("id").asString();
    }

    public String opened(String title, List<String> countries) {
        String id = prepared(title, countries);
        done(OFFICER, ALL + "/" + id + "/open", null);
        return id;
    }

    public JsonNode read(String account, String id) {
        Answer answer = get(account, ALL + "/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public String hash(String id) {
        return read(OFFICER, id).path("textHash").asString("");
    }

    /** The contribution of a city. */
    public ContributionId contribution(String account, String review) {
        JsonNode items =
                get(account, CONTRIBUTIONS + "?review=" + review).json().path("items");
        assertThat(items.size()).isEqualTo(1);
        return new ContributionId(UUID.fromString(items.get(0).path("id").asString()));
    }

    public static String path(ContributionId id) {
        return CONTRIBUTIONS + "/" + id;
    }

    /** Answers all that is asked; the first pledge with something new where words are given. */
    public void answer(String account, ContributionId id, @Nullable String news) {
        JsonNode pledges = get(account, path(id)).json().path("pledges");
        for (int i = 0; i < pledges.size(); i++) {
            done(
                    account,
                    path(id) + "/pledges/" + pledges.get(i).path("id").asString() + "/answer",
                    i == 0 && news != null ? updated(news) : "{\"choice\": \"CONFIRMED\"}");
        }
    }

    public static String updated(String news) {
        return "{\"choice\": \"UPDATED\", \"words\": \"%s\"}".formatted(news);
    }

    public static String words(String words) {
        return "{\"words\": \"%s\"}".formatted(words);
    }

    public static String signature(String hash) {
        return "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Delegation 12\", \"date\": \"2026-01-15\"}}"
                .formatted(hash);
    }

    public static String returned(String hash, String reason) {
        return "{\"textHash\": \"%s\", \"reason\": \"%s\"}".formatted(hash, reason);
    }

    public static String advice(String hash, String words) {
        return "{\"textHash\": \"%s\", \"words\": \"%s\"}".formatted(hash, words);
    }

    public JsonNode sign(String account, String id) {
        return done(account, ALL + "/" + id + "/sign", signature(hash(id)));
    }

    /** What stands on a sheet that the first office of those has signed whose turn it is. */
    public Map<String, String> sheet(String account, String id) {
        String office = get(account, ALL + "/" + id + "/paper/offices")
                .json()
                .at("/items/0/id")
                .asString();
        return Map.of(
                "textHash",
                hash(id),
                "office",
                office,
                "signatory",
                "The Secretary General",
                "signedOn",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "mandate.document",
                "Decision 12",
                "mandate.date",
                "2026-01-15");
    }

    /** The portal compiles in the background. */
    public void awaitCompiled(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    JsonNode review = read(OFFICER, id);
                    JsonNode editions = review.path("editions");
                    String dossier =
                            editions.get(editions.size() - 1).path("dossier").asString();
                    assertThat(review.path("stage").asString())
                            .as(() ->
                                    get(OFFICER, "/api/v1/dossiers/" + dossier).body())
                            .isEqualTo("SIGNING");
                });
    }
}
