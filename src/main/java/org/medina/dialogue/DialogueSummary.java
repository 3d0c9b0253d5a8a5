package org.medina.dialogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dialogue as lists show it. */
public record DialogueSummary(
        UUID id,
        String reference,
        String title,
        Direction direction,
        DialogueStage stage,
        String author,
        String consolidator,
        @Nullable String country,
        Instant since,
        @Nullable Instant due,
        @Nullable Outcome outcome) {}
