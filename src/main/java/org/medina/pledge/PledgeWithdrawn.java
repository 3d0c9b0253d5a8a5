package org.medina.pledge;

/** A pledge that the public could read was withdrawn. */
public record PledgeWithdrawn(PledgeId pledge) {}
