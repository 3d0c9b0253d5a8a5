package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A city that reports on a pledge while a review asks about it has said what is new, and the dossier cites its figures. */
@IntegrationTest
class ReviewReportIT {

    private static final String CITY = "coordinator.freetown";
    private static final String NARRATIVE = "Five wards register families by now.";

    private final ReviewsForTests reviews;
    private final String base;
    private final ReviewOverHttp http;

    private String reference = "";

    @Autowired
    ReviewReportIT(ReviewsForTests reviews, @LocalServerPort int port) {
        this.reviews = reviews;
        this.base = "http://localhost:" + port;
        this.http = new ReviewOverHttp(base);
    }

    @BeforeEach
    void prepare() {
        // alone: of a pledge with partners each city's part is told by its share
        reference = reviews.publish("freetown", "Reported by one city alone");
    }

    @Test
    void aReportInTheCycleIsTheCitysAnswerAndItsFiguresStandInTheDossier() {
        String id = new ReviewStates(http).in("COLLECTION");
        ContributionId own = http.contribution(CITY, id);
        http.done(CITY, path(own) + "/confirm-page", null);
        JsonNode pledge = alone(own);
        ReviewedDossier.report(http, "freetown", pledge.path("id").asString(), NARRATIVE);

        JsonNode answered = alone(own);
        assertThat(answered.path("choice").asString()).isEqualTo("UPDATED");
        assertThat(answered.path("words").isNull()).isTrue();
        assertThat(answered.path("report").isNull()).isFalse();
        assertThat(reviews.work(own)).as("its page is another one now").contains("contribution.read freetown");
        http.done(CITY, path(own) + "/hand-in", null);
        http.done(OFFICER, ALL + "/" + id + "/freeze", null);
        http.awaitCompiled(id);

        String dossier = ReviewedDossier.latest(base, http, id).json();
        assertThat(dossier).contains(NARRATIVE, "\"answer\":\"UPDATED\"", "\"percent\":40");
    }

    @Test
    void anUpdateWithoutWordsIsRefusedUnlessTheCityHasReported() {
        ContributionId own = http.contribution(CITY, http.opened("Without words", List.of("SLE")));
        String pledge = alone(own).path("id").asString();
        http.answer(CITY, own, null);
        http.done(CITY, path(own) + "/pledges/" + pledge + "/answer", "{\"choice\": \"UPDATED\"}");
        assertThat(http.post(CITY, path(own) + "/hand-in", null).status()).isEqualTo(422);

        ReviewedDossier.report(http, "freetown", pledge, NARRATIVE);
        assertThat(http.post(CITY, path(own) + "/hand-in", null).status()).isEqualTo(200);
    }

    private JsonNode alone(ContributionId contribution) {
        return http.get(CITY, path(contribution))
                .json()
                .path("pledges")
                .valueStream()
                .filter(pledge -> pledge.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
