package org.medina.workplan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;

/**
 * A meeting or a line of work.
 *
 * @param revision counts its changes, from 1
 * @param ends its last day
 * @param forum code of the forum it prepares
 * @param officer who of the secretariat does it
 */
public record PlanEntry(
        UUID id,
        int revision,
        Kind kind,
        String title,
        @Nullable String note,
        LocalDate starts,
        LocalDate ends,
        State state,
        @Nullable String forum,
        @Nullable PersonId officer,
        @Nullable String officerName,
        @Nullable SubjectRef about) {

    /** What sort of thing it is. */
    public enum Kind {
        MEETING,
        WORK
    }

    /** How far it is. */
    public enum State {
        PLANNED,
        UNDER_WAY,
        DONE,
        DROPPED
    }
}
