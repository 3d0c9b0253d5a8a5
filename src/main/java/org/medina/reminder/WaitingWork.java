package org.medina.reminder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work of a case that somebody has to do.
 *
 * @param nodeKey message key of the work's name
 * @param assigneeName who has taken it
 * @param due the day that it has itself, or that the rules give it; null where it may take its time
 * @param calledAt when help was last called for
 */
public record WaitingWork(
        UUID entry,
        String nodeKey,
        String organisationName,
        @Nullable String assigneeName,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant calledAt) {}
