package org.medina.oversight;

import java.util.UUID;

/**
 * A filter that a person has given a name.
 *
 * @param shared whether colleagues who act for the same organisation find it too
 * @param own whether the reader has saved it
 */
public record SavedView(UUID id, String name, BoardFilter filter, boolean shared, boolean own) {}
