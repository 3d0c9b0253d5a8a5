package org.medina.grant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.Words;

/** Makes a report of what a city wrote, or says at each field what is not right. */
final class ReportChecks {

    private final Grant grant;
    private final ReportEntry entry;
    private final Instant now;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ReportChecks(Grant grant, ReportEntry entry, Instant now) {
        this.grant = grant;
        this.entry = entry;
        this.now = now;
    }

    /** @throws Problem INVALID with one entry a field */
    static Report report(Grant grant, ReportEntry entry, Act by) {
        return new ReportChecks(grant, entry, by.at()).checked(by);
    }

    private Report checked(Act by) {
        LocalDate from = from();
        LocalDate until = until(from);
        String narrative = words("narrative", entry.narrative(), Words.LONG);
        List<Report.Spent> spent = spent();
        List<Report.Actual> actuals = actuals();
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new Report(
                grant.reports().nextNumber(),
                from.isAfter(until) ? until : from,
                until,
                entry.last(),
                narrative,
                spent,
                actuals,
                Report.Status.HANDED_IN,
                by,
                null,
                null);
    }

    /** The day after what was told last; at first, when the project or the agreement began. */
    private LocalDate from() {
        Instant concluded = grant.deliveryAt().orElse(now);
        return grant.reports()
                .latestAccepted()
                .map(report -> report.until().plusDays(1))
                .orElseGet(() -> grant.beginning(GrantDays.earliest(concluded)));
    }

    private LocalDate until(LocalDate from) {
        LocalDate until = entry.until();
        if (until == null) {
            problems.add(FieldProblem.of("until", "grant.problem.needed"));
            return from;
        }
        if (until.isAfter(GrantDays.latest(now))) {
            problems.add(FieldProblem.of("until", "grant.problem.day-ahead"));
        }
        if (until.isBefore(from.minusDays(1))) {
            problems.add(FieldProblem.of("until", "grant.problem.day-before", from.toString()));
        }
        return until;
    }

    private List<Report.Spent> spent() {
        Map<Integer, Money> given = new HashMap<>();
        for (ReportEntry.SpentEntry one : entry.spent()) {
            Integer category = one.category();
            if (category == null || category < 1 || category > BudgetLimits.INDIRECT) {
                problems.add(FieldProblem.of("spent", "grant.problem.category"));
            } else {
                Money amount = amount(category, one.amount());
                if (amount != null && given.put(category, amount) != null) {
                    problems.add(FieldProblem.of("spent." + category, "grant.problem.category-twice"));
                }
            }
        }
        String currency = grant.approved().currency();
        Money zero = Money.zero(currency);
        requireWithinLimits(given, zero);
        return BudgetLimits.categories()
                .map(category -> new Report.Spent(
                        category, given.getOrDefault(category, zero).amount()))
                .toList();
    }

    private @Nullable Money amount(int category, @Nullable BigDecimal typed) {
        String field = "spent." + category;
        try {
            Money amount = GrantMoney.typed(
                    field,
                    typed == null ? BigDecimal.ZERO : typed,
                    grant.approved().currency());
            if (amount.isNegative()) {
                problems.add(FieldProblem.of(field, "grant.problem.negative"));
                return null;
            }
            return amount;
        } catch (Problem problem) {
            problems.addAll(problem.fields());
            return null;
        }
    }

    private void requireWithinLimits(Map<Integer, Money> given, Money zero) {
        BudgetLimits limits = new BudgetLimits(
                grant.request().budget(), grant.request().plan().changeLimitPercent());
        Money direct = zero;
        Money total = zero;
        for (Map.Entry<Integer, Money> one : given.entrySet()) {
            total = total.plus(one.getValue());
            direct = one.getKey() == BudgetLimits.INDIRECT ? direct : direct.plus(one.getValue());
        }
        for (Map.Entry<Integer, Money> one : given.entrySet()) {
            Money most = limits.most(one.getKey(), direct);
            if (one.getValue().isMoreThan(most)) {
                problems.add(
                        FieldProblem.of("spent." + one.getKey(), "grant.problem.beyond-category", most.toString()));
            }
        }
        Money most = entry.last() ? grant.paid() : grant.approved();
        if (total.isMoreThan(most)) {
            problems.add(FieldProblem.of(
                    "spent",
                    entry.last() ? "grant.problem.beyond-paid" : "grant.problem.beyond-grant",
                    most.toString()));
        }
    }

    private List<Report.Actual> actuals() {
        Set<String> known = new HashSet<>();
        grant.request().indicators().forEach(indicator -> known.add(indicator.name()));
        List<Report.Actual> actuals = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ReportEntry.ActualEntry actual : entry.actuals()) {
            String name = actual.indicator();
            if (name == null || !known.contains(name) || !told.add(name)) {
                problems.add(FieldProblem.of("actuals", "grant.problem.indicator", String.valueOf(name)));
            } else if (actual.value() != null && !actual.value().isBlank()) {
                actuals.add(new Report.Actual(name, words("actuals." + name, actual.value(), Words.SHORT)));
            }
        }
        if (entry.last() && actuals.size() < known.size() && problems.isEmpty()) {
            problems.add(FieldProblem.of("actuals", "grant.problem.indicators-needed"));
        }
        return actuals;
    }

    private String words(String field, @Nullable String words, int limit) {
        try {
            return GrantWords.required(field, words, limit);
        } catch (Problem problem) {
            problems.addAll(problem.fields());
            return "";
        }
    }
}
