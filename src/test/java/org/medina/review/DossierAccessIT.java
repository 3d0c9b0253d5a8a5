package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The hand-written matrix {@code access/dossier.csv}, asked over HTTP. */
@IntegrationTest
class DossierAccessIT {

    private static final String DOSSIERS = "/api/v1/dossiers/";
    private static final Map<String, String> STANDING = new HashMap<>();

    private final ReviewsForTests reviews;
    private final String base;
    private final ReviewOverHttp http;
    private final ReviewStates states;

    @Autowired
    DossierAccessIT(ReviewsForTests reviews, @LocalServerPort int port) {
        this.reviews = reviews;
        this.base = "http://localhost:" + port;
        this.http = new ReviewOverHttp(base);
        this.states = new ReviewStates(http);
    }

    @BeforeEach
    void prepare() {
        reviews.publishOne("freetown");
        reviews.seatSignatories();
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/dossier.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWithADossierWhatTheMatrixSaysAndNothingElse(Line line) {
        String dossier = STANDING.computeIfAbsent(line.state(), this::dossierIn);
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> answered.put(action, word(ask(client, dossier, action))));

        assertThat(answered).isEqualTo(line.expected());
    }

    /** The first there is, which is the one that was returned where there is another. */
    private String dossierIn(String state) {
        String review = states.in(state.equals("RETURNED") ? "REVISION" : state);
        if (state.equals("RETURNED")) {
            http.done(OFFICER, ALL + "/" + review + "/freeze", "{\"changes\": \"A number is right now.\"}");
            http.awaitCompiled(review);
        }
        JsonNode editions = http.read(OFFICER, review).path("editions");
        assertThat(editions.size()).isEqualTo(state.equals("RETURNED") ? 2 : 1);
        return editions.valueStream()
                .filter(edition -> edition.path("number").asInt() == 1)
                .map(edition -> edition.path("dossier").asString())
                .findFirst()
                .orElseThrow();
    }

    private Answer ask(ApiClient client, String dossier, String action) {
        String address = DOSSIERS + dossier;
        return switch (action) {
            case "read" -> client.get(address);
            case "file" -> client.get(address + "/files/json");
            case "figures" -> client.get(address + "/figures");
            case "pledge" -> client.get(address + "/pledges/" + reference(dossier));
            case "export" -> client.get(address + "/forms/gcm");
            case "repeat" -> client.post(address + "/repeat", null);
            default -> throw new IllegalArgumentException(action);
        };
    }

    private String reference(String dossier) {
        return http.get(OFFICER, DOSSIERS + dossier + "/groups")
                .json()
                .path("items")
                .valueStream()
                .flatMap(group -> group.path("entries").valueStream())
                .map(row -> row.path("reference").asString())
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else may have asked for it a moment ago. */
    private static String word(Answer answer) {
        return answer.status() / 100 == 2 || answer.status() == 409 ? "ok" : String.valueOf(answer.status());
    }
}
