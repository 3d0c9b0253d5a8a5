package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A list of earlier actions that was brought in, as {@code demo/legacy.json} writes it. */
record LegacyTale(String key, List<Step> steps) implements Tale<LegacyTale.Step> {

    /**
     * What one account did on one day.
     *
     * @param source where the list comes from
     * @param lines of the list, as CSV
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            String source,
            List<String> lines)
            implements Tale.Step {}
}
