package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.pledge.PaperFixtures;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An office of the chain signs by hand: the sheet counts like a click, once a second person has compared it. */
@IntegrationTest
class ReviewPaperIT {

    private final ReviewsForTests reviews;
    private final String base;
    private final ReviewOverHttp http;
    private final ReviewStates states;

    @Autowired
    ReviewPaperIT(ReviewsForTests reviews, @LocalServerPort int port) {
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

    @Test
    void aSheetThatASecondPersonHasComparedSignsLikeAClick() {
        String id = states.in("SIGNING");
        byte[] sheet = ApiClient.as(base, UCLG).download(paper(id) + "/sheet");
        assertThat(new String(sheet, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        String entered = entered(UCLG, id).path("id").asString();
        assertThat(reviews.work(review(id))).contains("review.check-paper secretariat");
        assertThat(submit(OFFICER, id, Map.of()).status()).as("another waits").isEqualTo(409);
        assertThat(check(UCLG, id, entered).status()).isEqualTo(403);
        assertThat(check(OFFICER, id, entered).status())
                .as("who compiled the dossier")
                .isEqualTo(403);

        assertThat(check(HEAD, id, entered).status()).isEqualTo(200);
        assertThat(reviews.work(review(id))).containsExactly("review.advise unhcr", "review.sign mmc");
        http.sign(MMC, id);
        JsonNode published = http.sign(IOM, id);

        assertThat(published.path("stage").asString()).isEqualTo("PUBLISHED");
        assertThat(published.at("/chain/0/how").asString() + published.at("/chain/1/how"))
                .contains("PAPER");
        assertThat(reviews.runs(review(id))).isFalse();
    }

    @Test
    void aSheetThatDoesNotAgreeCountsForNothingAndAnotherCanBeEntered() {
        String id = states.in("SIGNING");
        String entered = entered(UCLG, id).path("id").asString();
        Answer unfounded = http.post(HEAD, ALL + "/" + id + "/refuse-paper", "{\"paper\": \"%s\"}".formatted(entered));
        assertThat(unfounded.status()).isEqualTo(422);
        http.done(
                HEAD,
                ALL + "/" + id + "/refuse-paper",
                "{\"paper\": \"%s\", \"reason\": \"A page is missing.\"}".formatted(entered));

        assertThat(reviews.work(review(id)))
                .containsExactly("review.advise unhcr", "review.sign mmc", "review.sign uclg");
        assertThat(http.get(UCLG, paper(id)).body()).contains("A page is missing.");
        assertThat(http.get(MMC, paper(id)).body()).doesNotContain("A page is missing.");
        entered(UCLG, id);
    }

    @Test
    void whatIsMissingOnASheetIsNamedFieldByField() {
        String id = states.in("SIGNING");
        Map<String, String> fields = new HashMap<>(fields(UCLG, id));
        fields.remove("signatory");
        fields.put("signedOn", "yesterday");
        Answer refused = submit(UCLG, id, fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("signedOn")).isNotBlank();
    }

    @Test
    void aReturnVoidsTheSheetThatWaits() {
        String id = states.in("SIGNING");
        String entered = entered(OFFICER, id).path("id").asString();
        http.done(MMC, ALL + "/" + id + "/give-back", returned(http.hash(id), "A number is wrong."));

        assertThat(reviews.work(review(id))).containsExactly("review.revise secretariat");
        assertThat(check(HEAD, id, entered).status()).isEqualTo(409);
    }

    private static String paper(String id) {
        return ALL + "/" + id + "/paper";
    }

    private static ReviewId review(String id) {
        return new ReviewId(java.util.UUID.fromString(id));
    }

    private Answer check(String account, String id, String sheet) {
        return http.post(account, ALL + "/" + id + "/check-paper", "{\"paper\": \"%s\"}".formatted(sheet));
    }

    private JsonNode entered(String account, String id) {
        Answer answer = submit(account, id, fields(account, id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer submit(String account, String id, Map<String, String> fields) {
        Map<String, String> all = fields.isEmpty() ? fields(account, id) : fields;
        return ApiClient.as(base, account).submit(paper(id), all, "scan", "sheet.png", PaperFixtures.PICTURE, Map.of());
    }

    private Map<String, String> fields(String account, String id) {
        return http.sheet(account, id);
    }
}
