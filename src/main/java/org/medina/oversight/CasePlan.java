package org.medina.oversight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When one case is likely to end, and when its stages have to begin for it to end before a forum.
 *
 * @param forum code of the forum that is counted back from; null where no forum lies ahead
 * @param begins the first day on which it may begin
 * @param exact whether that day is known, rather than only the month or the year
 * @param starts the stages that remain with the latest day of each; the last is the end
 */
public record CasePlan(
        CaseRow row, @Nullable String forum, @Nullable LocalDate begins, boolean exact, List<LatestStart> starts) {

    public CasePlan {
        starts = List.copyOf(starts);
    }
}
