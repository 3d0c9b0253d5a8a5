package org.medina.pledge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.springframework.stereotype.Component;

/** What a pledge needs before colleagues are asked to review it. */
@Component
class Completeness {

    List<FieldProblem> missing(PledgeContent content) {
        List<FieldProblem> missing = new ArrayList<>();
        text(PledgeField.TITLE, content.title(), missing);
        text(PledgeField.SUMMARY, content.summary(), missing);
        CompactScope scope = content.compactScope();
        if (scope == null) {
            missing.add(needed(PledgeField.COMPACT_SCOPE));
        } else {
            if (scope.includes(CompactScope.GCM) && content.gcmObjectives().isEmpty()) {
                missing.add(FieldProblem.of(PledgeField.GCM_OBJECTIVES.path(), "pledge.problem.gcm-needs-objective"));
            }
            if (scope.includes(CompactScope.GCR) && content.gcrParagraphs().isEmpty()) {
                missing.add(FieldProblem.of(PledgeField.GCR_PARAGRAPHS.path(), "pledge.problem.gcr-needs-paragraph"));
            }
        }
        if (content.actionAreas().isEmpty()) {
            missing.add(needed(PledgeField.ACTION_AREAS));
        }
        text(PledgeField.CURRENT_ACTION, content.currentAction(), missing);
        text(PledgeField.COMMITMENT, content.commitment(), missing);
        if (content.start() == null) {
            missing.add(needed(PledgeField.START));
        }
        return missing;
    }

    private static void text(PledgeField field, @Nullable String value, List<FieldProblem> missing) {
        if (value == null || value.isBlank()) {
            missing.add(needed(field));
        }
    }

    private static FieldProblem needed(PledgeField field) {
        return FieldProblem.of(field.path(), "pledge.problem.needed");
    }
}
