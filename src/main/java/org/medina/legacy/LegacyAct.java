package org.medina.legacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an entry’s history. */
public record LegacyAct(String action, @Nullable String reason, String organisation, String personName, Instant at) {}
