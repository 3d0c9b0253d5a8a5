package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** Evidence of a case, and a way out with everything. */
final class EvidencePlaces {

    private EvidencePlaces() {}

    static List<Place> all() {
        return List.of(
                of("a way out", "head", "/way-out").shows("All cases there are"),
                of("a way out for a city", "coordinator.freetown", "/way-out").shows("All cases of your organisation"),
                of("evidence of a case", "editor.freetown", "/pledges/{DRAFT}")
                        .press("Make the evidence bundle")
                        .shows("Its hash; note it"));
    }
}
