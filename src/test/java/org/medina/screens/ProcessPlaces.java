package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;

/** The models with what goes on in them, and what operators mend. */
final class ProcessPlaces {

    private ProcessPlaces() {}

    static List<Place> all() {
        return List.of(
                of("processes", "officer", "/processes").shows("Where cases stand in their process"),
                of("process with its cases", "officer", "/processes/pledge?step=userTask_DraftPledge")
                        .shows("Cases that wait at"),
                of("failed steps", "operator", "/failed-steps").shows("Steps that failed"));
    }
}
