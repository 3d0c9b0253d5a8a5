package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A network that acts for a city, as {@code demo/networks.json} writes it.
 *
 * @param days how long, from the day on which it is given
 */
record NetworkTale(String key, String city, String network, String document, int days, List<Step> steps)
        implements Tale<NetworkTale.Step> {

    /** What one account did on one day. */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        grant,
        end
    }
}
