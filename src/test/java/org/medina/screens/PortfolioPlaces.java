package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** The portfolio as those who have one see it, and as those who have none. */
final class PortfolioPlaces {

    private PortfolioPlaces() {}

    static List<Place> all() {
        return List.of(
                of("portfolio", "officer", "/portfolio").shows("Portfolio"),
                of("portfolio of an agency", "approver.iom", "/portfolio").shows("Your agency’s shares"));
    }
}
