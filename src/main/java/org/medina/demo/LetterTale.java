package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.correspondence.Letter;

/**
 * What was written about a case, as {@code demo/letters.json} writes it.
 *
 * @param about key of the case's tale
 */
record LetterTale(String key, String about, List<Step> steps) implements Tale<LetterTale.Step> {

    /**
     * What one account wrote on one day.
     *
     * @param to short name of the organisation that is asked; null in answers and in what came from outside
     * @param answerWithin days that an answer is awaited; null where none is
     * @param way how it came, where it came from outside
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable String to,
            String title,
            Map<String, String> texts,
            @Nullable Integer answerWithin,
            Letter.@Nullable Way way,
            @Nullable String counterpart,
            @Nullable String number)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        write,
        answer,
        record
    }
}
