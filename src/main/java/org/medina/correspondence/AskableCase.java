package org.medina.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/**
 * A case under way that a question may go to.
 *
 * @param turnName whose turn it is
 * @param asked how many questions are open in it already
 */
public record AskableCase(
        SubjectRef subject,
        String reference,
        String title,
        String leadName,
        String turnName,
        @Nullable Instant due,
        int asked) {}
