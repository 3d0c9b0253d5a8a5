package org.medina.funding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.budget.Budget;
import org.medina.budget.BudgetChecks;
import org.medina.call.CallTerms;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** Checks at the edge: what a field may hold, whatever the form it stands on. */
@Component
class FundingChecks {

    private static final int SHORT = 500;
    private static final int LONG = 2000;

    private final ReferenceData codes;
    private final Organisations organisations;
    private final BudgetOfCall budgets;

    FundingChecks(ReferenceData codes, Organisations organisations, BudgetOfCall budgets) {
        this.codes = codes;
        this.organisations = organisations;
        this.budgets = budgets;
    }

    /** What is wrong with the fields named, and what would be right; empty where all is well. */
    List<FieldProblem> check(FundingContent content, Set<FundingField> fields, CallTerms terms) {
        List<FieldProblem> problems = new ArrayList<>();
        fields.forEach(field -> check(content, field, terms, problems));
        return problems;
    }

    private void check(FundingContent content, FundingField field, CallTerms terms, List<FieldProblem> problems) {
        switch (field) {
            case TITLE -> line(field.path(), content.title(), field.limit(), problems);
            case SUMMARY -> text(field.path(), content.summary(), field.limit(), problems);
            case SITUATION -> text(field.path(), content.situation(), field.limit(), problems);
            case PROPOSAL -> text(field.path(), content.proposal(), field.limit(), problems);
            case TARGET_GROUPS -> text(field.path(), content.targetGroups(), field.limit(), problems);
            case PARTICIPATION -> text(field.path(), content.participation(), field.limit(), problems);
            case AGE_GENDER_DIVERSITY -> text(field.path(), content.ageGenderDiversity(), field.limit(), problems);
            case SUSTAINABILITY -> text(field.path(), content.sustainability(), field.limit(), problems);
            case RISKS -> text(field.path(), content.risks(), field.limit(), problems);
            case NATIONAL_PRECONDITIONS -> text(field.path(), content.nationalPreconditions(), field.limit(), problems);
            case LANGUAGE ->
                codes(field, content.language() == null ? List.of() : List.of(content.language()), problems);
            case COMPACT_SCOPE, PROFILE -> {
                // an enum's name, or it would not have been read
            }
            case GCM_OBJECTIVES ->
                codes(
                        field,
                        content.gcmObjectives().stream().map(String::valueOf).toList(),
                        problems);
            case GCM_PRINCIPLES -> codes(field, content.gcmPrinciples(), problems);
            case GCR_PARAGRAPHS -> codes(field, content.gcrParagraphs(), problems);
            case SDG_TARGETS -> codes(field, content.sdgTargets(), problems);
            case START -> year(field.path(), content, problems);
            case MONTHS -> range(field.path(), content.months(), 1, field.limit(), problems);
            case ACTIVITIES -> activities(content.activities(), problems);
            case INDICATORS -> indicators(content.indicators(), problems);
            case PARTNERS -> partners(content.partners(), problems);
            case MARKERS -> markers(content.markers(), problems);
            case BUDGET -> budget(content, terms, problems);
        }
    }

    private static void year(String path, FundingContent content, List<FieldProblem> problems) {
        if (content.start() != null
                && (content.start().getYear() < 2000 || content.start().getYear() > 2100)) {
            problems.add(FieldProblem.of(path, "funding.problem.odd-year"));
        }
    }

    private static void activities(List<FundingContent.Activity> activities, List<FieldProblem> problems) {
        many("activities", activities.size(), FundingField.ACTIVITIES.limit(), problems);
        for (int i = 0; i < activities.size(); i++) {
            needed("activities[" + i + "].title", activities.get(i).title(), SHORT, problems);
        }
    }

    private static void indicators(List<FundingContent.Indicator> indicators, List<FieldProblem> problems) {
        many("indicators", indicators.size(), FundingField.INDICATORS.limit(), problems);
        for (int i = 0; i < indicators.size(); i++) {
            FundingContent.Indicator one = indicators.get(i);
            String at = "indicators[" + i + "].";
            needed(at + "name", one.name(), SHORT, problems);
            line(at + "baseline", one.baseline(), SHORT, problems);
            line(at + "target", one.target(), SHORT, problems);
            line(at + "unit", one.unit(), 100, problems);
            line(at + "source", one.source(), SHORT, problems);
            line(at + "disaggregation", one.disaggregation(), SHORT, problems);
        }
    }

    private void partners(List<FundingContent.Partner> partners, List<FieldProblem> problems) {
        many("partners", partners.size(), FundingField.PARTNERS.limit(), problems);
        for (int i = 0; i < partners.size(); i++) {
            FundingContent.Partner one = partners.get(i);
            String at = "partners[" + i + "].";
            OrganisationId organisation = one.organisation();
            if (organisation == null) {
                needed(at + "name", one.name(), 200, problems);
            } else if (!isKnown(organisation)) {
                problems.add(FieldProblem.of(at + "organisation", "funding.problem.unknown-organisation"));
            }
            text(at + "part", one.part(), LONG, problems);
        }
    }

    private static void markers(FundingContent.@Nullable Markers markers, List<FieldProblem> problems) {
        if (markers != null) {
            range("markers.humanRights", markers.humanRights(), 0, 3, problems);
            range("markers.gender", markers.gender(), 0, 3, problems);
            range("markers.child", markers.child(), 0, 3, problems);
            text("markers.why", markers.why(), LONG, problems);
        }
    }

    private void budget(FundingContent content, CallTerms terms, List<FieldProblem> problems) {
        Budget budget = content.budget();
        if (budget != null) {
            problems.addAll(BudgetChecks.under(
                    FundingField.BUDGET.path(), BudgetChecks.wrong(budget, budgets.rules(content, terms))));
        }
    }

    private boolean isKnown(OrganisationId id) {
        try {
            return organisations.get(id).id().equals(id);
        } catch (Problem unknown) {
            return false;
        }
    }

    private void codes(FundingField field, List<String> given, List<FieldProblem> problems) {
        CodeList list = field.codes().orElseThrow();
        many(field.path(), given.size(), field.limit(), problems);
        Set<String> seen = new HashSet<>();
        for (String code : given) {
            if (!seen.add(code)) {
                problems.add(FieldProblem.of(field.path(), "funding.problem.twice", code));
            } else if (codes.find(list, code).isEmpty()) {
                problems.add(FieldProblem.of(field.path(), "funding.problem.unknown-code", code));
            }
        }
    }

    private static void many(String path, int given, int limit, List<FieldProblem> problems) {
        if (given > limit) {
            problems.add(FieldProblem.of(path, "funding.problem.too-many", given, limit));
        }
    }

    private static void range(String path, @Nullable Integer number, int least, int most, List<FieldProblem> problems) {
        if (number != null && (number < least || number > most)) {
            problems.add(FieldProblem.of(path, "funding.problem.out-of-range", least, most));
        }
    }

    private static void needed(String path, @Nullable String text, int limit, List<FieldProblem> problems) {
        if (text == null || text.isBlank()) {
            problems.add(FieldProblem.of(path, "funding.problem.needed"));
        } else {
            line(path, text, limit, problems);
        }
    }

    private static void line(String path, @Nullable String text, int limit, List<FieldProblem> problems) {
        if (text != null && text.codePoints().anyMatch(one -> one == '\n' || one == '\r')) {
            problems.add(FieldProblem.of(path, "funding.problem.one-line"));
        } else {
            text(path, text, limit, problems);
        }
    }

    private static void text(String path, @Nullable String text, int limit, List<FieldProblem> problems) {
        if (text == null) {
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            problems.add(FieldProblem.of(path, "funding.problem.too-long", length, limit));
        } else if (text.codePoints()
                .anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\t' && one != '\r')) {
            problems.add(FieldProblem.of(path, "funding.problem.strange-characters"));
        }
    }
}
