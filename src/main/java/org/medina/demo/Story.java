package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The story as {@code demo/story.json} writes it. */
record Story(List<OfficeSeat> offices, List<PledgeTale> pledges, List<DialogueTale> dialogues) {

    /** An office with the people who hold its mandate; whoever signs on paper only has no account. */
    record OfficeSeat(
            String organisation,
            String title,
            @Nullable String holder,
            @Nullable String deputy,
            LocalDate since,
            String document,
            @Nullable String deputyDocument) {}

    /** A pledge and what happened to it. */
    record PledgeTale(String key, ObjectNode content, List<Step> steps) {}

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
            @Nullable ObjectNode patch) {}

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
