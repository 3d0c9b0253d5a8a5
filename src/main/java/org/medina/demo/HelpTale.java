package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.help.Urgency;

/**
 * What somebody asked the secretariat, as {@code demo/help.json} writes it.
 *
 * @param about key of the tale of the case that it is about; null for none
 */
record HelpTale(String key, @Nullable String about, List<Step> steps) implements Tale<HelpTale.Step> {

    /**
     * What one account said on one day.
     *
     * @param title in the first step, as urgency and language
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable String title,
            @Nullable String words,
            @Nullable Urgency urgency,
            @Nullable String language)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        ask,
        answer,
        add,
        close
    }
}
