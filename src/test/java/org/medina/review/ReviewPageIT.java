package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the world reads of a review, without signing in: nothing before it is published, offices afterwards. */
@IntegrationTest
class ReviewPageIT {

    private final ReviewsForTests reviews;
    private final ReviewOverHttp http;
    private final ReviewStates states;
    private final Http pages;

    @Autowired
    ReviewPageIT(ReviewsForTests reviews, @LocalServerPort int port) {
        this.reviews = reviews;
        this.http = new ReviewOverHttp("http://localhost:" + port);
        this.states = new ReviewStates(http);
        this.pages = new Http("http://localhost:" + port);
    }

    @BeforeEach
    void prepare() {
        reviews.publishOne("freetown");
        reviews.seatSignatories();
    }

    @Test
    void aPublishedReviewIsReadByEverybodyAndNamesOffices() {
        String reference = reference(states.in("PUBLISHED"));
        String page = pages.get("/register/reviews/" + reference, null).body();

        assertThat(page).contains("United Cities and Local Governments", "Signatory of uclg", "Verify what was signed");
        assertThat(page).doesNotContain("Signatory UCLG", "Officer Secretariat");
        assertThat(pages.get("/register/reviews", null).body()).contains(reference);
        assertThat(pages.get("/register/reviews/" + reference + "/dossier.json", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReviewThatIsBeingSignedIsNobodysElse() {
        String reference = reference(states.in("SIGNING"));

        assertThat(pages.get("/register/reviews/" + reference, null).status()).isEqualTo(404);
        assertThat(pages.get("/register/reviews", null).body()).doesNotContain(reference);
        assertThat(pages.get("/register/reviews/" + reference + "/dossier.pdf", null)
                        .status())
                .isEqualTo(404);
    }

    private String reference(String id) {
        return http.read(ReviewOverHttp.OFFICER, id).path("reference").asString();
    }
}
