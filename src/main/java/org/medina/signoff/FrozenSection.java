package org.medina.signoff;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text that is hashed, compared and, where it must be, removed on its own.
 *
 * @param value anything that Jackson writes as JSON: a string, a record, a list, a tree
 */
public record FrozenSection(String key, @Nullable Object value) {}
