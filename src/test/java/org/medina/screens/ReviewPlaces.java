package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;
import org.medina.review.ReviewOverHttp;
import org.medina.review.ReviewStates;
import org.medina.testing.ApiClient;

/** The screens of forum reviews, for the secretariat, a city, its ministry and those who sign. */
final class ReviewPlaces {

    /** What the names of their states begin with. */
    static final String STATE = "REVIEW_";

    private static final String REFERENCE = STATE + "REFERENCE_";
    private static final String CONTRIBUTION = STATE + "CONTRIBUTION_";
    private static final String CITY = "coordinator.freetown";
    private static final String OFFICER = "officer";

    private ReviewPlaces() {}

    /** Needs a published pledge of Freetown. */
    static String in(String url, String state) {
        if (state.startsWith(REFERENCE)) {
            String id = in(url, STATE + state.substring(REFERENCE.length()));
            return ApiClient.as(url, OFFICER)
                    .get("/api/v1/reviews/" + id)
                    .json()
                    .path("reference")
                    .asString();
        }
        var states = new ReviewStates(new ReviewOverHttp(url));
        return state.startsWith(CONTRIBUTION)
                ? states.contributionIn(state.substring(CONTRIBUTION.length())).toString()
                : states.in(state.substring(STATE.length()));
    }

    static List<Place> all() {
        return List.of(
                of("reviews", OFFICER, "/reviews").shows("Forum reviews"),
                of("planning a review", OFFICER, "/reviews/new").shows("Who signs"),
                of("plan that lacks a title", OFFICER, "/reviews/new")
                        .press("Save the plan")
                        .shows("Please fill this in"),
                of("who may not plan a review", CITY, "/reviews/new").shows("The plan cannot be changed now"),
                of("review in preparation", OFFICER, "/reviews/{REVIEW_PREPARATION}")
                        .shows("Your turn"),
                of("changing a plan", OFFICER, "/reviews/{REVIEW_PREPARATION}/edit")
                        .shows("Who signs"),
                of("opening a review", OFFICER, "/reviews/{REVIEW_PREPARATION}")
                        .press("Open the review")
                        .shows("Every city that has a living pledge is asked now"),
                of("board of a review", OFFICER, "/reviews/{REVIEW_COLLECTION}").shows("Who has answered"),
                of("contributions to a review", OFFICER, "/reviews/{REVIEW_COLLECTION}/contributions")
                        .shows("City of Freetown"),
                of("review that is answered", CITY, "/contributions/{REVIEW_CONTRIBUTION_ANSWERING}")
                        .shows("stands as it is"),
                of("page of a city", CITY, "/contributions/{REVIEW_CONTRIBUTION_HANDED_IN}")
                        .shows("Confirm the page"),
                of("statement of a ministry", "focal.sierraleone", "/contributions/{REVIEW_CONTRIBUTION_HANDED_IN}")
                        .press("Write the statement")
                        .shows("300 words"),
                of("contributions of a city", CITY, "/contributions").shows("Contributions to reviews"),
                of("dossier to sign", "signatory.uclg", "/reviews/{REVIEW_SIGNING}")
                        .shows("Read and sign"),
                of("signing a dossier", "signatory.uclg", "/reviews/{REVIEW_SIGNING}/sign")
                        .shows("What is different"),
                of("signing a dossier on paper", OFFICER, "/reviews/{REVIEW_SIGNING}/paper")
                        .shows("Hand in the signed sheet"),
                of("no paper to compare", OFFICER, "/reviews/{REVIEW_SIGNING}/check-paper")
                        .shows("There is no sheet for you to check here now"),
                of("advising on a dossier", "adviser.unhcr", "/reviews/{REVIEW_SIGNING}")
                        .press("Advise")
                        .shows("They are no signature"),
                of("published reviews", "", "/register/reviews"),
                of("published review", "", "/register/reviews/{REVIEW_REFERENCE_PUBLISHED}"),
                of("no such review", "", "/register/reviews/unknown"));
    }
}
