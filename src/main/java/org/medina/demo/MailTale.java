package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came to the portal, as {@code demo/mails.json} writes it.
 *
 * @param about key of the tale of the case that it is laid to; null for none
 */
record MailTale(String key, @Nullable String about, List<Step> steps) implements Tale<MailTale.Step> {

    /**
     * What one account did on one day.
     *
     * @param from in the first step, as name and subject
     * @param words of the mail, or why it is put aside
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable String from,
            @Nullable String name,
            @Nullable String subject,
            @Nullable String words)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        come,
        layToCase,
        putAside
    }
}
