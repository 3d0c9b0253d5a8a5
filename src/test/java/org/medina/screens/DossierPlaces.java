package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;
import org.medina.testing.ApiClient;
import tools.jackson.databind.JsonNode;

/** A review's dossier before and after it is signed, a pledge as it stands there, and pledges on the forums' forms. */
final class DossierPlaces {

    /** What the names of their states begin with. */
    static final String STATE = "DOSSIER_";

    private static final String CITED = STATE + "CITED_";
    private static final String OFFICER = "officer";

    private DossierPlaces() {}

    /** Needs a published pledge of Freetown. */
    static String in(String url, String state) {
        boolean cited = state.startsWith(CITED);
        String stage = state.substring((cited ? CITED : STATE).length());
        String review = ReviewPlaces.in(url, ReviewPlaces.STATE + stage);
        ApiClient officer = ApiClient.as(url, OFFICER);
        String dossier = officer.get("/api/v1/reviews/" + review)
                .json()
                .path("editions")
                .path(0)
                .path("dossier")
                .asString();
        return cited ? firstCited(officer, dossier) : dossier;
    }

    private static String firstCited(ApiClient officer, String dossier) {
        return officer.get("/api/v1/dossiers/" + dossier + "/groups")
                .json()
                .path("items")
                .valueStream()
                .flatMap(group -> group.path("entries").valueStream())
                .map((JsonNode row) -> row.path("reference").asString())
                .findFirst()
                .orElseThrow();
    }

    static List<Place> all() {
        return List.of(
                of("dossier that is to be signed", OFFICER, "/reviews/{REVIEW_SIGNING}")
                        .shows("Compile again and compare"),
                of("dossier compiled again", OFFICER, "/reviews/{REVIEW_SIGNING}")
                        .press("Compile again and compare")
                        .shows("every byte is the same"),
                of("dossier before it is signed", "signatory.uclg", "/dossiers/{DOSSIER_SIGNING}")
                        .shows("At a glance"),
                of("pledge in a dossier", "signatory.uclg", "/dossiers/{DOSSIER_SIGNING}/{DOSSIER_CITED_SIGNING}")
                        .shows("As it stood on"),
                of("published dossier", "observer", "/dossiers/{DOSSIER_PUBLISHED}")
                        .shows("At a glance"),
                of("who may not read a dossier", "coordinator.freetown", "/dossiers/{DOSSIER_SIGNING}")
                        .shows("not open to you"));
    }
}
