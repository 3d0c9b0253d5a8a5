package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;
import org.medina.testing.Screens;

/** Protective removal as its head and those who only read it see it; nothing is removed here. */
final class RemovalPlaces {

    private static final String HEAD = "head";
    private static final String PATH = "/removal";

    private RemovalPlaces() {}

    static List<Place> all() {
        return List.of(
                of("protective removal", HEAD, PATH).shows("See where it stands"),
                of("protective removal for an officer", "officer", PATH).shows("Only the head of the secretariat"),
                of("a passage that is too short", HEAD, PATH)
                        .then(page -> Screens.field(page, "The passage, exactly as it stands")
                                .fill("Ro"))
                        .press("See where it stands")
                        .then(page -> page.locator("[invalid]").first().waitFor()),
                of("a passage that stands nowhere", HEAD, PATH)
                        .then(page -> Screens.field(page, "The passage, exactly as it stands")
                                .fill("Nowhere at all 12"))
                        .press("See where it stands")
                        .shows("Nothing found"));
    }
}
