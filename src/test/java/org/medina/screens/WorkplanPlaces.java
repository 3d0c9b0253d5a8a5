package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** The workplan as officers write it and the head reads it. */
final class WorkplanPlaces {

    private static final String PATH = "/workplan";

    private WorkplanPlaces() {}

    static List<Place> all() {
        return List.of(
                of("adding to the workplan nothing", "officer", PATH)
                        .press("Add")
                        .answer("Add"),
                of("workplan", "head", PATH).shows("beside the forums"));
    }
}
