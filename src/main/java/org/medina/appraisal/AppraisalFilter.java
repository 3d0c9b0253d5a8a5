package org.medina.appraisal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which appraisals are looked for.
 *
 * @param search words of reference and title, or null
 * @param stages empty for all
 * @param subject the case of the request, or null
 */
public record AppraisalFilter(
        @Nullable String search,
        Set<AppraisalStage> stages,
        @Nullable UUID subject) {

    public static final AppraisalFilter ALL = new AppraisalFilter(null, Set.of(), null);

    public AppraisalFilter {
        stages = Set.copyOf(stages);
    }
}
