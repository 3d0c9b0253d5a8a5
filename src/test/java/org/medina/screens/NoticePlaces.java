package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** What people are told, how they wish to be, and the mails as operators see them. */
final class NoticePlaces {

    private static final String COORDINATOR = "coordinator.freetown";
    private static final String OPERATOR = "operator";
    private static final String NOBODY = "";

    private NoticePlaces() {}

    static List<Place> all() {
        return List.of(
                of("notices", COORDINATOR, "/notices").shows("What you should know"),
                of("how one is told", COORDINATOR, "/notices/settings").shows("How you are told"),
                of("a link to a calendar", COORDINATOR, "/notices/settings")
                        .press("Make a link")
                        .shows("Copy it now")
                        .press("End the link")
                        .shows("You have no link yet."),
                of("mails", OPERATOR, "/operations/mails").shows("What leaves the house"),
                of("a mail that is not there", OPERATOR, "/operations/mails/none")
                        .shows("There is nothing at this address"),
                of("a way out of mails that nobody was given", NOBODY, "/notices/off/none"));
    }
}
