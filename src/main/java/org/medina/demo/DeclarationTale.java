package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declaration and what happened to it, as {@code demo/declarations.json} writes it.
 *
 * @param text the words of each part, when it begins
 */
record DeclarationTale(
        String key, String title, String language, @Nullable String link, Map<String, String> text, List<Step> steps)
        implements Tale<DeclarationTale.Step> {

    /**
     * What one account did on one day.
     *
     * @param city whom it is done to, by its short name
     * @param closesIn days until the last day, counted from the day of the telling
     * @param text other words of parts
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable String city,
            @Nullable Integer closesIn,
            @Nullable String zone,
            @Nullable String document,
            @Nullable LocalDate date,
            @Nullable String words,
            @Nullable Map<String, String> text)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        begin,
        inviteWriter,
        write,
        freeze,
        open,
        invite,
        prepare,
        endorse,
        recordPaper,
        accept,
        sendBack,
        takeBack,
        close,
        present
    }
}
