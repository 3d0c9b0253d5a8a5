package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** The page of the practice room in a portal that is none. */
final class PracticePlaces {

    private PracticePlaces() {}

    static List<Place> all() {
        return List.of(of("no practice room", "editor.freetown", "/practice").shows("in earnest"));
    }
}
