package org.medina.removal;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of a passage that was removed.
 *
 * @param office on whose authority, e.g. {@code Head of the secretariat}
 * @param places from how many it was taken
 */
public record Tombstone(UUID id, Instant at, String office, String reason, Fingerprint fingerprint, int places) {}
