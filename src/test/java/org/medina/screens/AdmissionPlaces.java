package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;
import org.medina.admission.AdmissionSteps;

/** Organisations on their way in, their people, and the pages for those who have no account. */
final class AdmissionPlaces {

    static final String STATE = "ADMISSION_";

    private static final String NOBODY = "";
    private static final String OFFICER = "officer";
    private static final String ONE = "/admissions/{ADMISSION_ASKED}";
    private static final String SEAT = "/seats/{ADMISSION_SEAT}";

    private AdmissionPlaces() {}

    static List<Place> all() {
        return List.of(
                of("ask to take part", NOBODY, "/join"),
                of("where a request stands", NOBODY, "/join/status/{ADMISSION_LINK}"),
                of("no such request", NOBODY, "/join/status/unknown"),
                of("invited", NOBODY, "/join/person/{ADMISSION_PERSON}"),
                of("admissions", OFFICER, "/admissions").shows("Invite an organisation"),
                of("invite an organisation", OFFICER, "/admissions").press("Invite an organisation"),
                of("invite an organisation, refused", OFFICER, "/admissions")
                        .press("Invite an organisation")
                        .answer("Enter it"),
                of("an admission", OFFICER, ONE).shows("Check the letter"),
                of("find a letter good", OFFICER, ONE).press("The letter is good"),
                of("refuse an admission", OFFICER, ONE).press("Refuse").answer("Refuse"),
                of("correct an admission", OFFICER, ONE).press("Correct"),
                of("organisations", OFFICER, "/seats").shows("Search by name"),
                of("an organisation", OFFICER, SEAT).shows("Who acts for it"),
                of("invite somebody", OFFICER, SEAT).press("Invite somebody").answer("Invite somebody"),
                of("suspend an organisation", OFFICER, SEAT).press("Suspend"),
                of("hand-over of offices", "coordinator.freetown", "/seats/own/hand-over")
                        .shows("What waits for the organisation"),
                of("hand-over of offices, nothing yet", OFFICER, SEAT + "/hand-over")
                        .shows("No office is entered"),
                of("the own organisation", "coordinator.freetown", "/seats/own").shows("Who acts for it"));
    }

    static String in(String url, String state) {
        var steps = new AdmissionSteps(url);
        String name = AdmissionSteps.unused("Town of Screens");
        return switch (state) {
            case STATE + "ASKED" -> steps.asked(name);
            case STATE + "LINK" -> steps.entered(name);
            case STATE + "SEAT" -> made(steps, name);
            case STATE + "PERSON" -> {
                String alias = made(steps, name);
                var invitation = steps.invite(alias, "person@" + alias + ".example", "city-editor");
                steps.awaitMember(alias, invitation);
                yield steps.link(invitation).replace("/join/person/", "");
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static String made(AdmissionSteps steps, String name) {
        String id = steps.asked(name);
        steps.admit(id);
        return steps.made(id);
    }
}
