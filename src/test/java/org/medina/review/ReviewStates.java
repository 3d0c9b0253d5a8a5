package org.medina.review;

import static org.medina.review.ReviewOverHttp.*;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reviews and contributions in every state, brought there over HTTP as the accounts that would have done it. */
public final class ReviewStates {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ReviewOverHttp http;

    public ReviewStates(ReviewOverHttp http) {
        this.http = http;
    }

    /** A review of the cities of Sierra Leone alone, all of which have answered once it is opened. */
    public String in(String state) {
        String title = "Review " + NUMBER.incrementAndGet() + " " + state;
        String id =
                state.equals("PREPARATION") ? http.prepared(title, List.of("SLE")) : http.opened(title, List.of("SLE"));
        switch (state) {
            case "PREPARATION" -> {}
            case "COLLECTION" -> answered(id);
            case "CALLED_OFF" -> http.done(HEAD, ALL + "/" + id + "/call-off", REASON);
            case "SIGNING" -> signing(id);
            case "REVISION" -> {
                signing(id);
                http.done(UCLG, ALL + "/" + id + "/give-back", returned(http.hash(id), "A number is wrong."));
            }
            case "PUBLISHED" -> {
                signing(id);
                List.of(UCLG, MMC, IOM).forEach(signatory -> http.sign(signatory, id));
            }
            default -> throw new IllegalArgumentException(state);
        }
        return id;
    }

    /** Freetown's contribution to a review that has come that far. */
    public ContributionId contributionIn(String state) {
        String id = http.opened("Contribution " + NUMBER.incrementAndGet() + " " + state, List.of("SLE"));
        ContributionId own = http.contribution("coordinator.freetown", id);
        http.answer("coordinator.freetown", own, null);
        switch (state) {
            case "ANSWERING" -> {}
            case "HANDED_IN" -> answered(id);
            case "FROZEN" -> signing(id);
            case "LAPSED" -> http.done(HEAD, ALL + "/" + id + "/call-off", REASON);
            default -> throw new IllegalArgumentException(state);
        }
        return own;
    }

    private void signing(String id) {
        answered(id);
        http.done(OFFICER, ALL + "/" + id + "/freeze", null);
        http.awaitCompiled(id);
    }

    /** Other tests may have published pledges of the country's other cities. */
    private void answered(String id) {
        for (String city : List.of("freetown", "bo", "kenema")) {
            String coordinator = "coordinator." + city;
            if (http.get(coordinator, CONTRIBUTIONS + "/count?review=" + id)
                            .json()
                            .path("count")
                            .asInt()
                    > 0) {
                ContributionId own = http.contribution(coordinator, id);
                http.answer(coordinator, own, null);
                http.done(coordinator, path(own) + "/hand-in", null);
            }
        }
    }
}
