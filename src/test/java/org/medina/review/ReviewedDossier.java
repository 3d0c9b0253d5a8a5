package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** The dossier of one version of a review, and what must never change it. */
record ReviewedDossier(String base, ReviewOverHttp http, String id) {

    private static final String PROGRESS = "/api/v1/progress";

    /** Of the version that is worked on or signed. */
    static ReviewedDossier latest(String base, ReviewOverHttp http, String review) {
        JsonNode editions = http.read(OFFICER, review).path("editions");
        return new ReviewedDossier(
                base, http, editions.get(editions.size() - 1).path("dossier").asString());
    }

    private String path() {
        return "/api/v1/dossiers/" + id;
    }

    String json() {
        byte[] bytes = ApiClient.as(base, OFFICER).download(path() + "/files/json");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode figures() {
        return http.get(OFFICER, path() + "/figures").json();
    }

    /** Format and hash of each file. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        http.get(OFFICER, path())
                .json()
                .path("files")
                .forEach(file -> files.put(
                        file.path("format").asString(), file.path("sha256").asString()));
        return files;
    }

    /** Compiled once more of the same snapshot, every file has the same bytes. */
    void isTheSameWhenCompiledAgain() {
        http.done(OFFICER, path() + "/repeat", null);
        JsonNode again = Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> http.get(OFFICER, path() + "/repetition").json(), one -> one.hasNonNull("endedAt"));
        assertThat(again.path("same").asBoolean()).as(again.toString()).isTrue();
        assertThat(files().keySet()).containsExactlyInAnyOrder("JSON", "PDF", "DOCX");
    }

    /** A city reports on a pledge, and the report is published. */
    static void report(ReviewOverHttp http, String city, String pledge, String narrative) {
        String coordinator = "coordinator." + city;
        String update = http.get(coordinator, PROGRESS + "?pledge=" + pledge)
                .json()
                .at("/items/0/id")
                .asString();
        Answer written = http.patch(
                coordinator,
                PROGRESS + "/" + update,
                "{\"stage\": \"IN_PROGRESS\", \"narrative\": \"%s\", \"percent\": 40}".formatted(narrative));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        http.done(coordinator, PROGRESS + "/" + update + "/hand-in", null);
        http.done(OFFICER, PROGRESS + "/" + update + "/accept", null);
    }
}
