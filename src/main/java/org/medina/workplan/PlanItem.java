package org.medina.workplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/**
 * Something in the calendar.
 *
 * @param what of the plan, a forum, or a deadline of a case
 * @param from its first day; of a forum whose days are not known yet the first of its month
 * @param until its last day
 * @param entry of the plan; null for what is only read
 * @param reference number of the case whose deadline it is
 */
public record PlanItem(
        What what,
        String title,
        LocalDate from,
        LocalDate until,
        @Nullable PlanEntry entry,
        @Nullable SubjectRef about,
        @Nullable String reference) {

    /** Where it comes from. */
    public enum What {
        FORUM,
        MEETING,
        WORK,
        DEADLINE
    }
}
