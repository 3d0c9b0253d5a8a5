package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A cycle over thirty pledges of twelve cities, from its plan to the signed dossier, as every account that takes part. */
@IntegrationTest
class ReviewJourneyIT {

    private static final String SILENT_CITY = "montevideo";

    private final ReviewsForTests reviews;
    private final String base;
    private final ReviewOverHttp http;
    private final Map<String, ContributionId> contributions = new HashMap<>();

    @Autowired
    ReviewJourneyIT(ReviewsForTests reviews, @LocalServerPort int port) {
        this.reviews = reviews;
        this.base = "http://localhost:" + port;
        this.http = new ReviewOverHttp(base);
    }

    @AfterEach
    void resetClock() {
        reviews.resetClock();
    }

    @Test
    void aCycleGoesFromItsPlanToTheSignedDossier() {
        Map<String, List<String>> pledges = reviews.publish(ReviewsForTests.CITIES, 2, "Journey");
        List.of("freetown", "montreal", "maipu", "tyre", "zurich", "accra")
                .forEach(city -> reviews.publish(city, "Journey 3 of " + city));
        reviews.seatSignatories();
        String id = http.opened("Review of thirty pledges", ReviewsForTests.COUNTRIES);
        ReviewId review = new ReviewId(UUID.fromString(id));
        ReviewsForTests.CITIES.forEach(city -> contributions.put(city, http.contribution("coordinator." + city, id)));
        assertThat(pledges.get("freetown")).allMatch(asked("freetown")::contains);
        assertThat(reviews.work(review)).containsExactly("review.freeze secretariat");
        assertThat(reviews.work(of("freetown")))
                .containsExactly("contribution.answer freetown", "contribution.state sierraleone");

        citiesAnswer();
        ministriesAnswer();
        theBoardCounts(id);
        freeze(id);
        ReviewedDossier returned = ReviewedDossier.latest(base, http, id);
        String early = untouchedByAReport(returned, "freetown", "Ten minutes late, a clinic opened.");
        theSecondSignatoryReturns(id);
        String first = http.hash(id);
        aNewVersionIsMade(id, first);
        ReviewedDossier signed = ReviewedDossier.latest(base, http, id);
        untouchedByAReport(signed, "montreal", "Ten minutes late, a desk opened.");
        reviews.resetClock();
        theReturnedOneStaysAsItWas(returned, early, first);
        allSign(id, review, signed);
    }

    /** By city and pledge, not by the clock of a machine: ten minutes after the freeze a report comes out. */
    private String untouchedByAReport(ReviewedDossier dossier, String city, String narrative) {
        String before = dossier.json();
        Map<String, String> files = dossier.files();
        reviews.passUntil(reviews.now().plus(Duration.ofMinutes(10)));
        String pledge = http.get("coordinator." + city, path(of(city)))
                .json()
                .at("/pledges/0/id")
                .asString();
        ReviewedDossier.report(http, city, pledge, narrative);
        dossier.isTheSameWhenCompiledAgain();
        assertThat(dossier.json()).isEqualTo(before).doesNotContain(narrative);
        assertThat(dossier.files()).isEqualTo(files);
        return before;
    }

    /** UCLG has signed, MMC returns; the clock stands where everybody’s login is fresh. */
    private void theSecondSignatoryReturns(String id) {
        ReviewId review = new ReviewId(UUID.fromString(id));
        Instant frozen = reviews.now();
        reviews.resetClock();
        assertThat(reviews.work(review)).containsExactly("review.advise unhcr", "review.sign mmc", "review.sign uclg");
        String first = http.hash(id);
        http.done(UNHCR, ALL + "/" + id + "/advise", advice(first, "Say more about refugees."));
        http.sign(UCLG, id);
        assertThat(http.post(UCLG, ALL + "/" + id + "/sign", signature(first)).status())
                .isEqualTo(409);
        http.done(MMC, ALL + "/" + id + "/give-back", returned(first, "Maipú is missing a figure."));
        assertThat(reviews.work(review)).containsExactly("review.revise secretariat");
        reviews.passUntil(frozen.plus(Duration.ofHours(3)));
    }

    private void theReturnedOneStaysAsItWas(ReviewedDossier returned, String before, String hash) {
        assertThat(returned.json()).isEqualTo(before);
        JsonNode verified = http.get(OFFICER, "/api/v1/verify/" + hash).json();
        assertThat(verified.path("outcome").asString()).isEqualTo("superseded");
        assertThat(verified.has("title")).as("what was never published").isFalse();
        assertThat(http.get(UCLG, "/api/v1/dossiers/" + returned.id()).status()).isEqualTo(404);
    }

    /** All anew, and UNHCR’s advice on the first version is none on this one; nobody waits for it. */
    private void allSign(String id, ReviewId review, ReviewedDossier signed) {
        http.sign(UCLG, id);
        http.sign(MMC, id);
        assertThat(reviews.work(review)).containsExactly("review.advise unhcr", "review.sign iom");
        JsonNode published = http.sign(IOM, id);

        assertThat(published.path("stage").asString()).isEqualTo("PUBLISHED");
        assertThat(reviews.runs(review)).isFalse();
        assertThat(reviews.work(review)).isEmpty();
        String hash = published.path("textHash").asString();
        JsonNode outside = http.read("observer", id);
        assertThat(outside.path("textHash").asString()).isEqualTo(hash);
        assertThat(outside.path("editions")).hasSize(1);
        assertThat(outside.toString()).doesNotContain("missing a figure");
        assertThat(http.read(UNHCR, id).toString()).contains("missing a figure");
        assertThat(http.read("coordinator.montreal", id).path("editions")).hasSize(1);
        assertThat(http.get("observer", "/api/v1/verify/" + hash)
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("valid");
        theDossierCounts(signed);
        signed.isTheSameWhenCompiledAgain();
    }

    private static void theDossierCounts(ReviewedDossier signed) {
        JsonNode figures = signed.figures();
        assertThat(figures.path("pledges").asInt()).isGreaterThanOrEqualTo(30);
        assertThat(figures.path("cities").asInt()).isGreaterThanOrEqualTo(12);
        assertThat(figures.at("/answers/UPDATED").asInt()).isEqualTo(1);
        assertThat(figures.at("/answers/SILENT").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(figures.path("silences").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(signed.json()).contains("Four hundred families.", "Two more offices opened in March.");
    }

    private ContributionId of(String city) {
        return Objects.requireNonNull(contributions.get(city));
    }

    private String asked(String city) {
        return http.get("coordinator." + city, path(of(city))).body();
    }

    /** Of the first pledge that the city was asked about. */
    private String reference(String city) {
        return http.get("coordinator." + city, path(of(city)))
                .json()
                .at("/pledges/0/reference")
                .asString();
    }

    private void citiesAnswer() {
        for (String city : ReviewsForTests.CITIES) {
            String coordinator = "coordinator." + city;
            ContributionId own = of(city);
            if (city.equals(SILENT_CITY)) {
                continue;
            }
            assertThat(http.post(coordinator, path(own) + "/hand-in", null).status())
                    .isEqualTo(422);
            http.answer(coordinator, own, city.equals("maipu") ? "Two more offices opened in March." : null);
            http.done(coordinator, path(own) + "/questions/1/reply", words("Nothing but money."));
            assertThat(http.get(OFFICER, path(own)).body()).doesNotContain("Nothing but money");
            http.done(coordinator, path(own) + "/hand-in", null);
            assertThat(http.get(OFFICER, path(own)).body()).contains("Nothing but money");
            assertThat(reviews.work(own)).contains("contribution.read " + city);
            http.done(coordinator, path(own) + "/confirm-page", null);
            assertThat(reviews.work(own)).noneMatch(work -> work.startsWith("contribution.read"));
        }
    }

    /** One writes, the other is silent; nobody waits. */
    private void ministriesAnswer() {
        ContributionId freetown = of("freetown");
        Answer long301 = http.post(FOCAL, path(freetown) + "/state", words("word ".repeat(301)));
        assertThat(long301.status()).isEqualTo(422);
        http.done(FOCAL, path(freetown) + "/state", words("word ".repeat(299) + "enough"));
        assertThat(reviews.work(freetown)).containsExactly("contribution.read freetown");
        assertThat(http.post("focal.canada", path(freetown) + "/state", words("We too."))
                        .status())
                .isEqualTo(404);
    }

    private void theBoardCounts(String id) {
        JsonNode board = http.get(OFFICER, ALL + "/" + id + "/board").json();
        assertThat(board.path("total").path("UPDATED").asInt()).isEqualTo(1);
        assertThat(board.path("total").path("CONFIRMED").asInt()).isEqualTo(10);
        assertThat(board.path("total").path("WAITING").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(board.path("statements").path("GIVEN").asInt()).isEqualTo(1);
        for (JsonNode country : board.path("countries")) {
            if (country.path("code").asString().equals("ARG")) {
                assertThat(country.path("cities").path("UPDATED").asInt()).isEqualTo(1);
            }
        }
        assertThat(http.get(
                                OFFICER,
                                CONTRIBUTIONS + "/count?review=" + id + "&standing=UPDATED&country=ARG&objective=15")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    private void freeze(String id) {
        Answer early = http.post(OFFICER, ALL + "/" + id + "/freeze", null);
        assertThat(early.status()).as(early.body()).isEqualTo(409);
        reviews.passUntil(reviews.now().plus(Duration.ofDays(DAYS + 6)));
        http.done(OFFICER, ALL + "/" + id + "/freeze", null);
        ContributionId montreal = of("montreal");
        assertThat(reviews.count(montreal, "silent")).isEqualTo(1);
        assertThat(reviews.runs(montreal)).isFalse();
        assertThat(http.post("coordinator.maipu", path(of("maipu")) + "/hand-in", null)
                        .status())
                .isEqualTo(409);
        http.awaitCompiled(id);
    }

    /** One city mends its page; all others stay as they were frozen. */
    private void aNewVersionIsMade(String id, String first) {
        ContributionId maipu = of("maipu");
        http.done(OFFICER, ALL + "/" + id + "/contributions/" + maipu + "/reopen", REASON);
        http.done("coordinator.maipu", path(maipu) + "/questions/2/reply", words("Four hundred families."));
        assertThat(http.post("coordinator.freetown", path(of("freetown")) + "/hand-in", null)
                        .status())
                .isEqualTo(409);
        assertThat(http.post(OFFICER, ALL + "/" + id + "/freeze", null).status())
                .isEqualTo(422);
        http.done(OFFICER, ALL + "/" + id + "/freeze", "{\"changes\": \"Maipú names its figure.\"}");
        http.awaitCompiled(id);
        assertThat(http.hash(id)).isNotEqualTo(first);
        assertThat(http.get(UCLG, ALL + "/" + id + "/changes").body())
                .contains(reference("maipu"), reference("freetown"))
                .doesNotContain(reference("zurich"));
        assertThat(http.post(MMC, ALL + "/" + id + "/sign", signature(first)).status())
                .isEqualTo(409);
    }
}
