package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** The hand-written matrices {@code access/review.csv} and {@code access/contribution.csv}, asked over HTTP. */
@IntegrationTest
class ReviewAccessIT {

    private static final Set<String> READING = Set.of("read", "history", "board", "dossier", "sheet", "papers");
    private static final Map<String, String> STANDING = new HashMap<>();

    private final ReviewsForTests reviews;
    private final String base;
    private final ReviewOverHttp http;
    private final ReviewStates states;

    @Autowired
    ReviewAccessIT(ReviewsForTests reviews, @LocalServerPort int port) {
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

    static Stream<Line> reviewLines() throws IOException {
        return Matrix.lines("access/review.csv");
    }

    static Stream<Line> contributionLines() throws IOException {
        return Matrix.lines("access/contribution.csv");
    }

    @ParameterizedTest
    @MethodSource("reviewLines")
    void everybodyMayDoWithAReviewWhatTheMatrixSaysAndNothingElse(Line line) {
        String standing = STANDING.computeIfAbsent(line.state(), states::in);
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !READING.contains(action);
            answered.put(action, word(ask(client, changes ? states.in(line.state()) : standing, action)));
        });

        assertThat(answered).isEqualTo(line.expected());
        String reference = http.read(OFFICER, standing).path("reference").asString();
        assertThat(client.get(ALL + "?search=" + reference).body().contains(standing))
                .as("list")
                .isEqualTo("ok".equals(line.expected().get("read")));
    }

    @ParameterizedTest
    @MethodSource("contributionLines")
    void everybodyMayDoWithAContributionWhatTheMatrixSaysAndNothingElse(Line line) {
        String standing =
                STANDING.computeIfAbsent("contribution " + line.state(), state -> states.contributionIn(line.state())
                        .toString());
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !READING.contains(action);
            String id = changes ? states.contributionIn(line.state()).toString() : standing;
            answered.put(action, word(askContribution(client, id, action)));
        });

        assertThat(answered).isEqualTo(line.expected());
        JsonNode found = http.get(OFFICER, CONTRIBUTIONS + "/" + standing).json();
        String list = client.get(
                        CONTRIBUTIONS + "?review=" + found.path("review").asString())
                .body();
        assertThat(list.contains(standing))
                .as("list")
                .isEqualTo("ok".equals(line.expected().get("read")));
    }

    @Test
    void everyStageButTheOneThatPassesByItselfHasARow() throws IOException {
        Set<String> asked = reviewLines().map(Line::state).collect(Collectors.toSet());
        EnumSet<ReviewStage> stages = EnumSet.complementOf(EnumSet.of(ReviewStage.COMPILATION));
        assertThat(asked).isEqualTo(stages.stream().map(Enum::name).collect(Collectors.toSet()));
        assertThat(contributionLines().map(Line::state).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(ContributionStage.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    private Answer ask(ApiClient client, String id, String action) {
        String address = ALL + "/" + id;
        String hash = http.hash(id).isEmpty() ? "0" : http.hash(id);
        return switch (action) {
            case "read" -> client.get(address);
            case "history", "board" -> client.get(address + "/" + action);
            case "dossier" -> client.get(address + "/changes");
            case "sheet" -> client.get(address + "/paper/sheet");
            case "papers" -> client.get(address + "/paper");
            case "edit" -> client.patch(address, "{\"title\": \"Another title\"}", "*");
            case "move-dates" ->
                client.post(
                        address + "/move-dates",
                        "{\"answersBy\": \"%s\", \"freezeOn\": \"%s\"}".formatted(day(DAYS + 9), day(DAYS + 12)));
            case "freeze" -> client.post(address + "/freeze", "{\"changes\": \"A number is right now.\"}");
            case "reopen" -> client.post(address + "/contributions/" + contribution(id) + "/reopen", REASON);
            case "sign" -> client.post(address + "/sign", signature(hash));
            case "advise" -> client.post(address + "/advise", advice(hash, "Say more about refugees."));
            case "give-back" -> client.post(address + "/give-back", returned(hash, "A number is wrong."));
            case "call-off" -> client.post(address + "/call-off", REASON);
            default -> client.post(address + "/" + action, null);
        };
    }

    private String contribution(String review) {
        List<JsonNode> items = http.get(OFFICER, CONTRIBUTIONS + "?review=" + review)
                .json()
                .path("items")
                .valueStream()
                .toList();
        return items.isEmpty()
                ? "00000000-0000-7000-8000-000000000000"
                : items.getFirst().path("id").asString();
    }

    private Answer askContribution(ApiClient client, String id, String action) {
        String address = CONTRIBUTIONS + "/" + id;
        return switch (action) {
            case "read" -> client.get(address);
            case "history" -> client.get(address + "/history");
            case "answer" ->
                client.post(
                        address + "/pledges/" + pledge(id) + "/answer",
                        "{\"choice\": \"UPDATED\", \"words\": \"Two more offices.\"}");
            case "reply" -> client.post(address + "/questions/1/reply", words("Money."));
            case "state" -> client.post(address + "/state", words("We welcome it."));
            default -> client.post(address + "/" + action, null);
        };
    }

    private String pledge(String contribution) {
        return http.get("coordinator.freetown", CONTRIBUTIONS + "/" + contribution)
                .json()
                .path("pledges")
                .get(0)
                .path("id")
                .asString();
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
