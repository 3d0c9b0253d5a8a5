package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;
import org.medina.testing.ApiClient;

/** Help as those see it who ask and who answer. */
final class HelpPlaces {

    static final String STATE = "HELP_";

    private static final String ASKER = "editor.freetown";
    private static final String OFFICER = "officer";
    private static final String HELP = "/api/v1/help-requests";

    private HelpPlaces() {}

    static List<Place> all() {
        return List.of(
                of("help asked for", OFFICER, "/help/{HELP_ASKED}")
                        .press("Answer")
                        .answer("Answer"),
                of("help answered", ASKER, "/help/{HELP_ANSWERED}").shows("You have an answer"),
                of("saying more", ASKER, "/help/{HELP_ANSWERED}").press("Say more"),
                of("help", ASKER, "/help").shows("Ask the secretariat"),
                of("asking with nothing", ASKER, "/help").press("Ask for help").answer("Ask for help"),
                of("help of another organisation", "coordinator.montreal", "/help/{HELP_ASKED}")
                        .shows("Not found"));
    }

    static String in(String url, String state) {
        ApiClient asker = ApiClient.as(url, ASKER);
        String id = asker.post(
                        HELP,
                        "{\"title\": \"Where is the second page?\", \"words\": \"I cannot find it.\", \"urgency\": \"STUCK\"}")
                .json()
                .path("id")
                .asString();
        if (state.equals(STATE + "ANSWERED")) {
            ApiClient.as(url, OFFICER).post(HELP + "/" + id + "/answer", "{\"words\": \"Behind the first one.\"}");
        }
        return id;
    }
}
