package org.medina.progress;

import java.time.Instant;

/**
 * Reporting rests.
 *
 * @param until when it goes on by itself
 * @param reason for the parties; never public
 */
public record Pause(Instant since, Instant until, String reason) {}
