package org.medina.pledge;

import java.time.Instant;

/** A pledge has come to the register. */
public record PledgePublished(PledgeId pledge, Instant at) {}
