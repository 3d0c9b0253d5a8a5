package org.medina.workplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a meeting or a line of work.
 *
 * @param forum code of the forum it prepares
 * @param officer user name of who of the secretariat does it
 * @param about id or reference of a case
 */
public record PlanDraft(
        PlanEntry.@Nullable Kind kind,
        @Nullable String title,
        @Nullable String note,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        PlanEntry.@Nullable State state,
        @Nullable String forum,
        @Nullable String officer,
        @Nullable String about) {}
