package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.review.ReviewKind;
import org.medina.review.ReviewPlan;

/**
 * A review and what happened to it, as {@code demo/reviews.json} writes it.
 *
 * @param answersIn days from its first step to the last day of the cities
 * @param freezeIn days from its first step to the day of the freeze
 */
record ReviewTale(
        String key,
        String title,
        String forum,
        ReviewKind kind,
        String introduction,
        List<String> questions,
        Set<String> countries,
        int answersIn,
        int freezeIn,
        List<Seat> seats,
        List<Step> steps)
        implements Tale<ReviewTale.Step> {

    /** @param organisation its alias */
    record Seat(int step, String organisation, ReviewPlan.Part part) {}

    /**
     * What one account did on one day.
     *
     * @param news of the city's first pledge; the others stand as they are
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable String news,
            @Nullable Integer question,
            @Nullable String words,
            @Nullable String document)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        prepare,
        open,
        answer,
        reply,
        handIn,
        confirmPage,
        state,
        freeze,
        sign,
        advise,
        giveBack
    }
}
