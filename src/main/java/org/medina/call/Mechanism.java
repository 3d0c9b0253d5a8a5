package org.medina.call;

/**
 * Where money comes from.
 *
 * @param key short name, e.g. {@code global-cities-fund}
 * @param description one sentence
 */
public record Mechanism(String key, String name, String description, MechanismStatus status) {}
