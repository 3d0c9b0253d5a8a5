package org.medina.review;

import java.util.List;
import java.util.UUID;

/** A pledge that a city is asked about, as it was called when the cycle opened. */
public record AskedPledge(UUID pledge, String reference, String title, List<Integer> objectives) {

    public AskedPledge {
        objectives = List.copyOf(objectives);
    }
}
