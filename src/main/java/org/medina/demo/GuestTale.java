package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.medina.guest.GuestRight;

/**
 * Somebody without an account who was let into a text, as {@code demo/guests.json} writes it.
 *
 * @param about key of the case's tale
 */
record GuestTale(String key, String about, String name, String email, GuestRight right, int days, List<Step> steps)
        implements Tale<GuestTale.Step> {

    /** What one account did on one day. */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        letIn,
        revoke
    }
}
