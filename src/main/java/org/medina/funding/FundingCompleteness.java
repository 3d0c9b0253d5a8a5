package org.medina.funding;

import java.util.ArrayList;
import java.util.List;
import org.medina.base.FieldProblem;
import org.medina.budget.Budget;
import org.medina.budget.BudgetChecks;
import org.medina.call.CallTerms;
import org.medina.call.CallTerms.FormKind;
import org.medina.pledge.CompactScope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form needs before it can be handed in. */
@Component
class FundingCompleteness {

    private final JsonMapper json;
    private final BudgetOfCall budgets;

    FundingCompleteness(JsonMapper json, BudgetOfCall budgets) {
        this.json = json;
        this.budgets = budgets;
    }

    /** @param index of the form; on the last one it is said which agency is asked for how much */
    List<FieldProblem> missing(FundingContent content, CallTerms terms, int index) {
        FormKind form = terms.forms().get(index).kind();
        boolean last = isLast(terms, index);
        List<FieldProblem> missing = new ArrayList<>();
        JsonNode tree = json.valueToTree(content);
        for (FundingField field : FundingField.values()) {
            JsonNode value = tree.path(field.path());
            if (field.isNeededOn(form) && (value.isMissingNode() || value.isEmpty() && value.isContainer())) {
                missing.add(needed(field.path()));
            }
        }
        compacts(content, missing);
        profile(content, missing);
        markers(content, form, missing);
        if (FundingField.BUDGET.isAskedOn(form)) {
            budget(content, terms, last, missing);
        }
        return missing;
    }

    private static void compacts(FundingContent content, List<FieldProblem> missing) {
        CompactScope scope = content.compactScope();
        if (scope != null
                && scope != CompactScope.GCR
                && content.gcmObjectives().isEmpty()) {
            missing.add(FieldProblem.of("gcmObjectives", "funding.problem.gcm-needs-objective"));
        }
        if (scope != null
                && scope != CompactScope.GCM
                && content.gcrParagraphs().isEmpty()) {
            missing.add(FieldProblem.of("gcrParagraphs", "funding.problem.gcr-needs-paragraph"));
        }
    }

    private static void profile(FundingContent content, List<FieldProblem> missing) {
        FundingContent.Profile profile = content.profile();
        if (profile != null && profile.population() == null) {
            missing.add(needed("profile.population"));
        }
        if (profile != null && profile.income() == null) {
            missing.add(needed("profile.income"));
        }
    }

    private static void markers(FundingContent content, FormKind form, List<FieldProblem> missing) {
        FundingContent.Markers markers = content.markers();
        if (!FundingField.MARKERS.isNeededOn(form) || markers == null) {
            return;
        }
        if (markers.humanRights() == null) {
            missing.add(needed("markers.humanRights"));
        }
        if (markers.gender() == null) {
            missing.add(needed("markers.gender"));
        }
        if (markers.child() == null) {
            missing.add(needed("markers.child"));
        }
    }

    /** Whether enough and not too much is asked for, the table says that the officer sees. */
    private void budget(FundingContent content, CallTerms terms, boolean last, List<FieldProblem> missing) {
        Budget budget = content.budget();
        if (budget == null) {
            return;
        }
        BudgetChecks.missing(budget, budgets.rules(content, terms)).stream()
                .filter(problem ->
                        !problem.field().equals("asked") && !problem.field().equals("contributions"))
                .filter(problem ->
                        last || !budget.shares().isEmpty() || !problem.field().equals("shares"))
                .forEach(problem -> missing.addAll(BudgetChecks.under(FundingField.BUDGET.path(), List.of(problem))));
    }

    private static FieldProblem needed(String path) {
        return FieldProblem.of(path, "funding.problem.needed");
    }

    static boolean isLast(CallTerms terms, int form) {
        return form >= terms.forms().size() - 1;
    }
}
