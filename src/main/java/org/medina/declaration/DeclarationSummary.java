package org.medina.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as lists show it.
 *
 * @param endorsed how many cities stand behind it now
 * @param closes the last day, to its end in {@code zone}
 */
public record DeclarationSummary(
        UUID id,
        String reference,
        String title,
        DeclarationStatus status,
        long endorsed,
        @Nullable LocalDate closes,
        @Nullable String zone,
        Instant since) {}
