package org.medina.oversight;

import org.jspecify.annotations.Nullable;

/**
 * How many days a case of a journey should be in a stage at most.
 *
 * @param days null where nothing is set
 */
public record StageTarget(
        String journey, String stage, @Nullable Integer days) {}
