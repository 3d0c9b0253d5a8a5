package org.medina.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/** A timer that failed and is no longer tried by itself. */
public record FailedJob(
        String id,
        String process,
        @Nullable SubjectRef subject,
        String activity,
        @Nullable String message,
        Instant due) {}
