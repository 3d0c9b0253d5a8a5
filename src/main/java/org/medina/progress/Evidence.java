package org.medina.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the public finds what was done.
 *
 * @param title what is found there
 * @param address of a page on the web, with {@code https}
 */
public record Evidence(
        UUID id, @Nullable String title, @Nullable String address) {}
