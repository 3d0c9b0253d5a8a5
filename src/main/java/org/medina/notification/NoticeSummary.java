package org.medina.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/**
 * A notice as its reader sees it.
 *
 * @param title null where the case cannot be read now, in the organisation that is acted for
 * @param words the key of the act or of the work
 * @param organisation for which the reader was told
 * @param readAt null while it is new
 */
public record NoticeSummary(
        UUID id,
        NoticeKind kind,
        SubjectRef subject,
        String reference,
        @Nullable String title,
        String words,
        String organisation,
        Instant at,
        @Nullable Instant readAt) {}
