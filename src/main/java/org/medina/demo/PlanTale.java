package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.workplan.PlanEntry;

/** A line of the secretariat's workplan, as {@code demo/workplan.json} writes it; one step each. */
record PlanTale(String key, List<Step> steps) implements Tale<PlanTale.Step> {

    /**
     * What an officer wrote on one day.
     *
     * @param startsIn days after that day
     * @param lasts days; 1 for a single day
     * @param officer user name of who does it
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            PlanEntry.Kind kind,
            String title,
            @Nullable String note,
            int startsIn,
            int lasts,
            PlanEntry.State state,
            @Nullable String forum,
            @Nullable String officer)
            implements Tale.Step {}
}
