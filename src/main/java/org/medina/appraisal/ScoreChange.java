package org.medina.appraisal;

import java.time.Instant;

/** A reviewer changed an own score after the panel has talked; the old one stays beside it. */
public record ScoreChange(String criterion, int from, int to, String reason, Instant at) {}
