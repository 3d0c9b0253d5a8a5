package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.call.CallTerms.FormKind;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call and what happened to it, as {@code demo/calls.json} writes it. Days are counted from the day of the telling, so
 * that the story is always of the present.
 *
 * @param opensIn days until its first day; below 0 for days ago
 * @param closesIn days until its last day
 * @param forms what is written, each with the days until its last day
 * @param rules the fields in which it differs from its mechanism’s defaults
 */
record CallTale(
        String key,
        String mechanism,
        String title,
        int opensIn,
        int closesIn,
        List<Form> forms,
        ObjectNode rules,
        List<Step> steps)
        implements Tale<CallTale.Step> {

    /** One form of it. */
    record Form(FormKind kind, boolean invited, int closesIn) {}

    /** What one account did on one day. */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable ObjectNode rules,
            @Nullable String words)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        begin,
        write,
        handOver,
        sendBack,
        publish,
        revise,
        close
    }
}
