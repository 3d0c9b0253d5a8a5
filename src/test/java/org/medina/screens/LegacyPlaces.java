package org.medina.screens;

import static org.medina.screens.Place.of;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.medina.legacy.Tables;
import org.medina.testing.ApiClient;
import org.medina.testing.Screens;

/** Actions from before Medina: brought in, looked after, shown in the register. A state begins with {@code LEGACY_}. */
final class LegacyPlaces {

    static final String STATE = "LEGACY_";

    private static final String CLAIM = STATE + "CLAIM";
    private static final String CITY = "coordinator.freetown";
    private static final String OFFICER = "officer";

    private LegacyPlaces() {}

    /** Id of an entry that stands so. */
    static String in(String url, String state) {
        String mark = "p" + UUID.randomUUID().toString().substring(0, 8);
        ApiClient officer = ApiClient.as(url, OFFICER);
        officer.submit(
                "/api/v1/legacy-actions/imports",
                Map.of("source", "List of a screen"),
                "file",
                "list.csv",
                Tables.csv(
                        "City,Country,Title,Start,End,ID,Summary,Objectives",
                        "Freetown,Sierra Leone,A welcome desk " + mark + ",07/2023,Open-ended,GRF-" + mark
                                + ",Families are received.,2; 7"),
                Map.of());
        String id = officer.get("/api/v1/legacy-actions?q=" + mark)
                .json()
                .at("/items/0/id")
                .asString();
        if (state.equals(CLAIM)) {
            return officer.post("/api/v1/legacy-actions/claims", "{\"city\": \"freetown\"}")
                    .json()
                    .path("link")
                    .asString()
                    .replaceFirst(".*/", "");
        }
        if (state.equals(STATE + "WITHDRAWN")) {
            officer.post("/api/v1/legacy-actions/" + id + "/withdraw", "{\"reason\": \"Not theirs.\"}");
        }
        return id;
    }

    static List<Place> all() {
        return List.of(
                of("legacy entry", OFFICER, "/legacy/entries/{LEGACY_LISTED}").shows("Brought in"),
                of("withdrawing a legacy entry with nothing", OFFICER, "/legacy/entries/{LEGACY_LISTED}")
                        .press("Withdraw")
                        .answer("Withdraw")
                        .then(page ->
                                page.locator("[role=dialog] [invalid]").first().waitFor()),
                of("legacy entry that is withdrawn", OFFICER, "/legacy/entries/{LEGACY_WITHDRAWN}")
                        .shows("Not theirs."),
                of("legacy entries", OFFICER, "/legacy").shows("Files that were brought in"),
                of("no legacy entry that matches", OFFICER, "/legacy")
                        .then(page -> Screens.field(page, "Search title, city or number")
                                .fill("nothing like this"))
                        .shows("Nothing matches"),
                of("bringing in", OFFICER, "/legacy/import").shows("Choose a file"),
                of("bringing in a table", OFFICER, "/legacy/import")
                        .then(table())
                        .shows("58 become entries"),
                of("bringing in without a source", OFFICER, "/legacy/import")
                        .then(table())
                        .shows("58 become entries")
                        .press("Bring in 58 actions")
                        .then(page -> page.locator("[invalid]").first().waitFor()),
                of("correcting a legacy entry with nothing", OFFICER, "/legacy/entries/{LEGACY_LISTED}")
                        .press("Correct")
                        .answer("Correct")
                        .then(page ->
                                page.locator("[role=dialog] [invalid]").first().waitFor()),
                of("claiming", CITY, "/legacy/claim/{LEGACY_CLAIM}").shows("Open until"),
                of("proposing a correction with nothing", CITY, "/legacy/claim/{LEGACY_CLAIM}")
                        .then(page -> page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions()
                                                .setName(Pattern.compile("^Propose a correction of: A welcome desk")))
                                .first()
                                .click())
                        .answer("Propose a correction")
                        .shows("Nothing would change"),
                of("nothing to claim", "coordinator.montreal", "/legacy/claim/unknown")
                        .shows("There is nothing to claim here"),
                of("claims of cities", OFFICER, "/legacy/claims").shows("Open until"),
                of("letting a city claim with nothing", OFFICER, "/legacy/claims")
                        .press("Let a city claim its entries")
                        .answer("Let a city claim its entries")
                        .then(page ->
                                page.locator("[role=dialog] [invalid]").first().waitFor()),
                of("telling a city by mail", OFFICER, "/legacy/claims")
                        .press("Tell City of Freetown by mail")
                        .shows("Each coordinator"),
                of("earlier actions", "", "/register/legacy"),
                of("no earlier actions", "", "/register/legacy?q=nothing+like+this"),
                of("earlier action", "", "/register/legacy/{LEGACY_LISTED}"),
                of("earlier actions below the pledges", "", "/register?q=welcome"));
    }

    private static Consumer<Page> table() {
        return page -> page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "list.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        Tables.seventy("s" + UUID.randomUUID().toString().substring(0, 8))));
    }
}
