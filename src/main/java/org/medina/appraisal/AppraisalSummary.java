package org.medina.appraisal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appraisal as lists show it.
 *
 * @param own how far the reader's own agency is with its review; null where it writes none
 */
public record AppraisalSummary(
        UUID id,
        String reference,
        String title,
        String applicant,
        AppraisalStage stage,
        Instant since,
        @Nullable Instant due,
        @Nullable ReviewStanding own) {}
