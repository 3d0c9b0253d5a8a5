package org.medina.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/**
 * Something that has yet to be told.
 *
 * @param about the line of the history, or the entry of the inbox
 * @param by who did it and is not told
 * @param to to whom work was given
 */
record Happening(
        UUID id,
        What what,
        UUID about,
        SubjectRef subject,
        Instant at,
        @Nullable UUID by,
        @Nullable UUID to) {}
