package org.medina.help;

import java.time.Instant;
import java.util.UUID;

/** A request in a list. */
public record HelpSummary(
        UUID id,
        String reference,
        String title,
        HelpState state,
        Urgency urgency,
        String organisation,
        Instant since) {}
