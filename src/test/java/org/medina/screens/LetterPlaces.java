package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** Letters of cases, and one question to many. */
final class LetterPlaces {

    private static final String OFFICER = "officer";
    private static final String PLEDGE = "/pledges/{DRAFT}";

    private LetterPlaces() {}

    static List<Place> all() {
        return List.of(
                of("ask many", OFFICER, "/ask-many").shows("Which cases?"),
                of("write a letter", OFFICER, PLEDGE).press("Write"),
                of("write a letter, refused", OFFICER, PLEDGE).press("Write").answer("Send"),
                of("record a letter", OFFICER, PLEDGE).press("Record a letter from outside"));
    }
}
