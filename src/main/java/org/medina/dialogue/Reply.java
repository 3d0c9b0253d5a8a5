package org.medina.dialogue;

import java.time.Instant;

/** What the author says to the position as a whole; an objection is never left without it. */
public record Reply(String text, Instant at) {}
