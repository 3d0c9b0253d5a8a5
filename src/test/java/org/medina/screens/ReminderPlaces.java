package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** The rules of reminding as those who read them, change them and may not see them. */
final class ReminderPlaces {

    private static final String PATH = "/reminders";

    private ReminderPlaces() {}

    static List<Place> all() {
        return List.of(
                of("reminders", "officer", PATH).shows("The head of the secretariat changes it"),
                of("changing reminders", "head", PATH)
                        .press("Reminders: Draft a pledge")
                        .shows("Days before"));
    }
}
