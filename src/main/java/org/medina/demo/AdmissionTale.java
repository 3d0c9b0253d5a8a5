package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.admission.SeatKind;

/** An organisation that comes to take part, as {@code demo/admissions.json} writes it. */
record AdmissionTale(String key, List<Step> steps) implements Tale<AdmissionTale.Step> {

    /**
     * What one account did on one day.
     *
     * @param who in the first step
     * @param words the letter, or why it is refused
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable Who who,
            @Nullable String words)
            implements Tale.Step {}

    /** What it says of itself. */
    record Who(SeatKind kind, String name, @Nullable String country, String office, String email) {}

    /** The use cases that the story tells. */
    enum Deed {
        enter,
        addLetter,
        check,
        refuse
    }
}
