package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What time does to a contribution, with the portal's clock moved: each once, however often the timers wake. */
@IntegrationTest
class ReviewTimesIT {

    private static final String CITY = "coordinator.freetown";

    private final ReviewsForTests reviews;
    private final ReviewOverHttp http;

    @Autowired
    ReviewTimesIT(ReviewsForTests reviews, @LocalServerPort int port) {
        this.reviews = reviews;
        this.http = new ReviewOverHttp("http://localhost:" + port);
    }

    @BeforeEach
    void prepare() {
        reviews.publishOne("freetown");
        reviews.forgetTimers();
    }

    @AfterEach
    void resetClock() {
        reviews.resetClock();
    }

    @Test
    void aCityIsRemindedOnceOfTheDayOfItsAnswer() {
        ContributionId own = http.contribution(CITY, http.opened("Reminded", List.of("SLE")));
        Instant due = instant(own, "answersDue");
        reviews.passUntil(due.minus(Duration.ofDays(8)));
        assertThat(reviews.count(own, "remind")).isZero();
        reviews.passUntil(due.minus(Duration.ofDays(7)).plusSeconds(60));
        reviews.passUntil(due.minus(Duration.ofDays(5)));
        reviews.passUntil(due.plus(Duration.ofDays(1)));

        assertThat(reviews.count(own, "remind")).isEqualTo(1);
    }

    @Test
    void whoeverHasAnotherDayIsRemindedOfThatOne() {
        String id = http.opened("Moved", List.of("SLE"));
        ContributionId own = http.contribution(CITY, id);
        Instant due = instant(own, "answersDue");
        reviews.passUntil(due.minus(Duration.ofDays(6)));
        reviews.resetClock();
        http.done(
                OFFICER,
                ALL + "/" + id + "/move-dates",
                "{\"answersBy\": \"%s\", \"freezeOn\": \"%s\"}".formatted(day(DAYS + 30), day(DAYS + 40)));
        reviews.passUntil(due.plus(Duration.ofDays(10)));
        assertThat(reviews.count(own, "remind")).isEqualTo(1);
        reviews.passUntil(instant(own, "answersDue").minus(Duration.ofDays(6)));

        assertThat(reviews.count(own, "remind")).isEqualTo(2);
    }

    @Test
    void aMinistryThatSaysNothingIsSilentOnceAndHoldsNobodyUp() {
        ContributionId own = http.contribution(CITY, http.opened("Silent", List.of("SLE")));
        Instant due = instant(own, "statementDue");
        reviews.passUntil(due.minus(Duration.ofHours(2)));
        assertThat(state(own)).isEqualTo("ASKED");
        reviews.passUntil(due.plus(Duration.ofHours(2)));
        reviews.passUntil(due.plus(Duration.ofDays(3)));

        assertThat(state(own)).isEqualTo("SILENT");
        assertThat(reviews.count(own, "silent")).isEqualTo(1);
        assertThat(reviews.work(own)).containsExactly("contribution.answer freetown");
    }

    @Test
    void aMinistryThatHasSpokenIsNotSilentAfterwards() {
        ContributionId own = http.contribution(CITY, http.opened("Spoken", List.of("SLE")));
        http.done(FOCAL, path(own) + "/state", words("We welcome it."));
        reviews.passUntil(instant(own, "statementDue").plus(Duration.ofDays(3)));

        assertThat(state(own)).isEqualTo("GIVEN");
        assertThat(reviews.count(own, "silent")).isZero();
    }

    private Instant instant(ContributionId own, String field) {
        return Instant.parse(read(own).path(field).asString());
    }

    private String state(ContributionId own) {
        return read(own).path("statementState").asString();
    }

    private JsonNode read(ContributionId own) {
        return http.get(OFFICER, path(own)).json();
    }
}
