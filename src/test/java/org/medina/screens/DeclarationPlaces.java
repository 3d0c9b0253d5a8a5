package org.medina.screens;

import static org.medina.screens.Place.of;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.medina.declaration.DeclarationOverHttp;
import org.medina.testing.ApiClient;
import org.medina.testing.Screens;

/** The screens of declarations and what is asked on them; a state begins with {@code DECLARATION_}. */
final class DeclarationPlaces {

    static final String STATE = "DECLARATION_";
    private static final String REFERENCE = STATE + "REFERENCE_";

    private static final String CITY = "coordinator.freetown";
    private static final String MAYOR = "mayor.freetown";
    private static final String WRITER = "coordinator.montreal";
    private static final String OFFICER = "officer";
    private static final String HEAD = "head";

    private DeclarationPlaces() {}

    /** Id of a declaration that stands so. @param state with {@link #STATE} before it */
    static String in(String url, String state) {
        if (!state.startsWith(REFERENCE)) {
            return new DeclarationOverHttp(url, Instant.now()).in(state.substring(STATE.length()));
        }
        String id = in(url, STATE + state.substring(REFERENCE.length()));
        return ApiClient.as(url, OFFICER)
                .get("/api/v1/declarations/" + id)
                .json()
                .path("reference")
                .asString();
    }

    static List<Place> all() {
        return Stream.of(lists(), pages(), endorsing(), open())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Place> lists() {
        return List.of(
                of("declarations", CITY, "/declarations").shows("Declarations"),
                of("no declaration that matches", CITY, "/declarations")
                        .then(page ->
                                Screens.field(page, "Search title or number").fill("nothing like this"))
                        .shows("Nothing fits"),
                of("who may not begin a declaration", CITY, "/declarations/new")
                        .shows("Only officers of the secretariat"),
                of("beginning a declaration with nothing", OFFICER, "/declarations/new")
                        .press("Begin")
                        .then(page -> page.locator("[invalid]").first().waitFor()));
    }

    private static List<Place> pages() {
        return List.of(
                of("declaration being written", OFFICER, "/declarations/{DECLARATION_DRAFTING}")
                        .shows("Write the text"),
                of("fixing a declaration", OFFICER, "/declarations/{DECLARATION_DRAFTING}")
                        .press("Fix the text")
                        .shows("Nobody changes a word"),
                of("text of a declaration", WRITER, "/declarations/{DECLARATION_DRAFTING}/text")
                        .shows("What we commit to"),
                of("opening a declaration with nothing", HEAD, "/declarations/{DECLARATION_FROZEN}")
                        .press("Open for endorsement")
                        .answer("Open for endorsement")
                        .shows("Please fill this in"),
                of("declaration that is open", CITY, "/declarations/{DECLARATION_OPEN}")
                        .shows("Bring the mandate"),
                of("asking cities", OFFICER, "/declarations/{DECLARATION_OPEN}")
                        .press("Ask cities to endorse")
                        .shows("Choose nobody to ask every city"),
                of("process of a declaration drawn", OFFICER, "/declarations/{DECLARATION_OPEN}")
                        .then(page -> {
                            page.getByText("The process").last().click();
                            page.locator("process-diagram svg").first().waitFor();
                        }),
                of("declaration that was presented", CITY, "/declarations/{DECLARATION_PRESENTED}")
                        .shows("Your city stands behind it"),
                of("declaration that was called off", CITY, "/declarations/{DECLARATION_CALLED_OFF}")
                        .shows("Called off"));
    }

    private static List<Place> endorsing() {
        return List.of(
                of("endorsing a declaration", MAYOR, "/declarations/{DECLARATION_OPEN}/endorse")
                        .shows("Your signature"),
                of("bringing a mandate and a sheet", CITY, "/declarations/{DECLARATION_OPEN}/endorse")
                        .shows("Signed by hand"),
                of("entering a sheet for a city", OFFICER, "/declarations/{DECLARATION_OPEN}/endorse")
                        .shows("For which city"),
                of("nothing to endorse", CITY, "/declarations/{DECLARATION_CLOSED}/endorse")
                        .shows("There is nothing to endorse here now"),
                of("checking endorsements", OFFICER, "/declarations/{DECLARATION_WAITING}/endorsements")
                        .shows("In order: it counts"),
                of(
                                "sending an endorsement back without a reason",
                                OFFICER,
                                "/declarations/{DECLARATION_WAITING}/endorsements")
                        .press("Send back: City of Freetown")
                        .answer("Send it back")
                        .shows("Please fill this in"));
    }

    private static List<Place> open() {
        return List.of(
                of("declarations that are public", "", "/register/declarations"),
                of("declaration with its map", "", "/register/declarations/{DECLARATION_REFERENCE_OPEN}"),
                of("no such declaration", "", "/register/declarations/unknown"));
    }
}
