package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** Oversight as those who look over cases see it, and as those who do not. */
final class OversightPlaces {

    private static final String OFFICER = "officer";

    private OversightPlaces() {}

    static List<Place> all() {
        return List.of(
                of("oversight", OFFICER, "/oversight").shows("Every open case of every journey"),
                of("oversight of a city", "coordinator.freetown", "/oversight")
                        .shows("your organisation takes part in"),
                of("oversight without a match", OFFICER, "/oversight?words=nothing-like-this")
                        .shows("No case matches"),
                of("saving a view without a name", OFFICER, "/oversight?late=true")
                        .press("Save this view")
                        .answer("Save")
                        .shows("Please fill this in."),
                of("cases behind a number", OFFICER, "/oversight/cases?journey=pledge")
                        .shows("Expected end"),
                of("what happened to cases", OFFICER, "/oversight/cases?happened=entered&stage=pledge/drafting")
                        .shows("came to the stage"),
                of("what lies ahead of a case", OFFICER, "/oversight/cases/{DRAFT}")
                        .shows("Latest days to begin"),
                of("figures of oversight", OFFICER, "/oversight/figures").shows("Flow through the stages"),
                of("annual report", OFFICER, "/oversight/report").shows("Cases by journey"),
                of("annual report of a year without cases", "head", "/oversight/report?year=2019")
                        .shows("Nothing of this in that year"),
                of("annual report to be frozen", "head", "/oversight/report?year=2020")
                        .shows("Freeze a draft"),
                of("published annual reports", "", "/register/reports").shows("Annual reports"),
                of("targets", OFFICER, "/oversight/targets").shows("The head of the secretariat sets them"),
                of("setting targets", "head", "/oversight/targets").shows("counts at once"));
    }
}
