package org.medina.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as it stands in the history.
 *
 * @param action key of its words, such as {@code checked}
 */
public record AdmissionAct(
        String action, String who, Instant at, @Nullable String detail) {}
