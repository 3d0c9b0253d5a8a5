package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.oversight.CasePlan;
import org.medina.oversight.LatestStart;

/** What lies ahead of one case. */
@Schema(name = "CasePlan")
record PlanJson(
        CaseJson subject, @Nullable String forum, @Nullable LocalDate begins, boolean exact, List<LatestStart> starts) {

    static PlanJson of(CasePlan plan) {
        return new PlanJson(CaseJson.of(plan.row()), plan.forum(), plan.begins(), plan.exact(), plan.starts());
    }
}
