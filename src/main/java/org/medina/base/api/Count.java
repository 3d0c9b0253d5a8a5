package org.medina.base.api;

/** How many there are of what was asked for. */
public record Count(long count) {}
