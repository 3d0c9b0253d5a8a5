package org.medina.oversight;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.refdata.CountryCalendar;
import org.medina.refdata.Forum;

/**
 * The latest working day to begin a stage, so that the case ends before a forum.
 *
 * @param days that the stage takes; null for the end itself
 * @param usual whether that is what it took half of the cases, rather than its target
 */
public record LatestStart(
        String stage, LocalDate day, @Nullable Integer days, boolean usual) {

    /** What a stage takes. @param usual whether it was measured */
    record Takes(String stage, int days, boolean usual) {}

    /**
     * Counted back from the last working day before the forum: days are days of the calendar, and a day on which nobody works
     * gives way to the working day before it.
     *
     * @param remaining the stages after the present one but for the last, in order
     * @param end the last stage
     */
    static List<LatestStart> before(LocalDate forum, List<Takes> remaining, String end, CountryCalendar calendar) {
        List<LatestStart> starts = new ArrayList<>();
        LocalDate day = calendar.workingDayUntil(forum.minusDays(1));
        starts.add(new LatestStart(end, day, null, false));
        for (Takes stage : remaining.reversed()) {
            day = calendar.workingDayUntil(day.minusDays(stage.days()));
            starts.addFirst(new LatestStart(stage.stage(), day, stage.days(), stage.usual()));
        }
        return starts;
    }

    /** The first day on which the forum may begin, as far as it is known. */
    static LocalDate firstDay(Forum forum) {
        if (forum.begins() != null) {
            return forum.begins();
        }
        return LocalDate.of(forum.year(), Objects.requireNonNullElse(forum.month(), Month.JANUARY), 1);
    }
}
