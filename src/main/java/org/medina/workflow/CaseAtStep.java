package org.medina.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/** A case that waits at a step of a model. */
public record CaseAtStep(
        SubjectRef subject,
        String reference,
        String title,
        Instant since,
        @Nullable Instant due) {}
