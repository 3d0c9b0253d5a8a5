package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a pledge, as {@code demo/progress.json} writes it.
 *
 * @param pledge key of its tale
 */
record ProgressTale(String key, String pledge, List<Step> steps) implements Tale<ProgressTale.Step> {

    /**
     * What one account did on one day, in the period that was under way then.
     *
     * @param figures where the pledge's indicators stand, in their order
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable ObjectNode patch,
            @Nullable List<String> figures,
            @Nullable String reason)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        write,
        writePart,
        handIn,
        accept,
        extend,
        pause
    }
}
