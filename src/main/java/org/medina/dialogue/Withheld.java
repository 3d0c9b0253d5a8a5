package org.medina.dialogue;

import java.time.Instant;

/** That whoever consolidates keeps a comment back from the release. */
public record Withheld(String reason, Instant at) {}
