package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A pledge and what happened to it, as {@code demo/pledges.json} writes it. */
record PledgeTale(String key, ObjectNode content, List<Step> steps) implements Tale<PledgeTale.Step> {

    /** What one account did on one day. */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable String onBehalfOf,
            @Nullable String document,
            @Nullable LocalDate date,
            @Nullable String signatory,
            @Nullable String reason,
            @Nullable String publicReason,
            @Nullable String section,
            @Nullable String quoted,
            @Nullable String words,
            @Nullable ObjectNode patch)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        create,
        enter,
        edit,
        comment,
        reply,
        suggest,
        sendToReview,
        approve,
        confirm,
        sign,
        recordPaper,
        checkPaper,
        accept,
        @JsonProperty("return")
        returnToDraft,
        withdraw
    }
}
