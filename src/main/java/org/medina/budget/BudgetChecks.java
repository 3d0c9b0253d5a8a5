package org.medina.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Money;
import org.medina.identity.OrganisationId;

/** What is wrong with a budget, each problem at its line: {@code lines[2].amount}, {@code shares}, {@code asked} … */
public final class BudgetChecks {

    /** Of a kind; no real budget has more. */
    public static final int MOST_LINES = 500;

    public static final int LONGEST = 500;

    /** Spreadsheets keep no more digits exactly than those of this and two decimals. */
    public static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Budget budget;
    private final BudgetRules rules;
    private final List<FieldProblem> problems = new ArrayList<>();

    private BudgetChecks(Budget budget, BudgetRules rules) {
        this.budget = budget;
        this.rules = rules;
    }

    /** Everything that stands between the budget and being handed in; empty where nothing does. */
    public static List<FieldProblem> problems(Budget budget, BudgetRules rules) {
        List<FieldProblem> wrong = wrong(budget, rules);
        return wrong.isEmpty() ? missing(budget, rules) : wrong;
    }

    /** What may not be kept even as a draft. */
    public static List<FieldProblem> wrong(Budget budget, BudgetRules rules) {
        BudgetChecks checks = new BudgetChecks(budget, rules);
        checks.head();
        checks.lines();
        checks.contributions();
        checks.shares();
        return List.copyOf(checks.problems);
    }

    /**
     * What a draft may still lack.
     *
     * @param budget with nothing wrong in it
     */
    public static List<FieldProblem> missing(Budget budget, BudgetRules rules) {
        BudgetChecks checks = new BudgetChecks(budget, rules);
        checks.words();
        checks.caps();
        checks.ownShare();
        checks.sharesAddUp();
        return List.copyOf(checks.problems);
    }

    /** The same problems as those of a field that holds the budget. */
    public static List<FieldProblem> under(String field, List<FieldProblem> problems) {
        return problems.stream()
                .map(problem ->
                        new FieldProblem(field + "." + problem.field(), problem.messageKey(), problem.arguments()))
                .toList();
    }

    private void head() {
        if (!rules.currency().equals(budget.currency())) {
            problem("currency", "currency", rules.currency());
        }
        if (isMissing(budget.indirectPercent()) || budget.indirectPercent().compareTo(rules.indirectPercent()) != 0) {
            problem("indirectPercent", "indirect", rules.indirectPercent());
        }
        requireFew("lines", budget.lines().size());
        requireFew("contributions", budget.contributions().size());
        requireFew("shares", budget.shares().size());
    }

    private void requireFew(String field, int count) {
        if (count > MOST_LINES) {
            problem(field, "too-many", MOST_LINES);
        }
    }

    private void lines() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < budget.lines().size(); i++) {
            Budget.Line line = budget.lines().get(i);
            String at = "lines[" + i + "].";
            id(at, line.id(), ids);
            if (line.category() < 1 || line.category() > Budget.DIRECT_CATEGORIES) {
                problem(at + "category", "category", Budget.DIRECT_CATEGORIES);
            }
            if (line.year() < 1 || line.year() > rules.years()) {
                problem(at + "year", "year", rules.years());
            }
            text(at + "activity", line.activity());
            text(at + "description", line.description());
            amount(at + "amount", line.amount());
        }
    }

    private void contributions() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < budget.contributions().size(); i++) {
            Budget.Contribution contribution = budget.contributions().get(i);
            String at = "contributions[" + i + "].";
            id(at, contribution.id(), ids);
            text(at + "source", contribution.source());
            text(at + "description", contribution.description());
            amount(at + "amount", contribution.amount());
        }
    }

    private void shares() {
        Set<OrganisationId> met = new HashSet<>();
        for (int i = 0; i < budget.shares().size(); i++) {
            Budget.Share share = budget.shares().get(i);
            String at = "shares[" + i + "].";
            if (isMissing(share.agency()) || !rules.agencies().contains(share.agency())) {
                problem(at + "agency", "agency");
            } else if (!met.add(share.agency())) {
                problem(at + "agency", "agency-twice");
            }
            amount(at + "amount", share.amount());
        }
    }

    private void id(String at, UUID id, Set<UUID> met) {
        if (isMissing(id)) {
            problem(at + "id", "id");
        } else if (!met.add(id)) {
            problem(at + "id", "id-twice");
        }
    }

    private void text(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            problem(field, "too-long", LONGEST);
        }
    }

    private void amount(String field, BigDecimal amount) {
        if (isMissing(amount)) {
            problem(field, "needed");
        } else if (amount.signum() < 0) {
            problem(field, "negative");
        } else if (amount.compareTo(MOST) > 0) {
            problem(field, "too-much");
        } else if (amount.stripTrailingZeros().scale() > Money.decimals(rules.currency())) {
            problem(field, "coins", Money.decimals(rules.currency()), rules.currency());
        }
    }

    private void words() {
        for (int i = 0; i < budget.lines().size(); i++) {
            required("lines[" + i + "].activity", budget.lines().get(i).activity());
            positive("lines[" + i + "].amount", budget.lines().get(i).amount());
        }
        for (int i = 0; i < budget.contributions().size(); i++) {
            required(
                    "contributions[" + i + "].source",
                    budget.contributions().get(i).source());
        }
        for (int i = 0; i < budget.shares().size(); i++) {
            positive("shares[" + i + "].amount", budget.shares().get(i).amount());
        }
    }

    private void required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            problem(field, "needed");
        }
    }

    private void positive(String field, BigDecimal amount) {
        if (amount.signum() == 0) {
            problem(field, "nothing");
        }
    }

    private void caps() {
        if (budget.lines().isEmpty()) {
            problem("lines", "no-lines");
            return;
        }
        BigDecimal asked = budget.asked().amount();
        if (asked.compareTo(rules.least()) < 0) {
            problem("asked", "too-little-asked", asked, rules.currency(), rules.least());
        }
        if (asked.compareTo(rules.most()) > 0) {
            problem("asked", "too-much-asked", asked, rules.currency(), rules.most());
        }
    }

    /** Exactly, so that no rounding lets anybody off with less. */
    private void ownShare() {
        Money whole = budget.whole();
        if (budget.contributed()
                        .amount()
                        .multiply(HUNDRED)
                        .compareTo(whole.amount().multiply(rules.ownPercent()))
                < 0) {
            problem(
                    "contributions",
                    "own-too-little",
                    rules.ownPercent(),
                    budget.contributed().amount(),
                    whole.amount(),
                    rules.currency());
        }
    }

    private void sharesAddUp() {
        if (rules.agencies().isEmpty() && budget.shares().isEmpty()) {
            return;
        }
        Money difference = budget.asked().minus(budget.shared());
        if (difference.isNegative()) {
            problem("shares", "shares-too-much", difference.negated().amount(), rules.currency());
        } else if (!difference.isZero()) {
            problem("shares", "shares-too-little", difference.amount(), rules.currency());
        }
    }

    /** Whoever sends JSON may leave out anything. */
    private static boolean isMissing(@Nullable Object value) {
        return Objects.isNull(value);
    }

    private void problem(String field, String reason, Object... arguments) {
        problems.add(FieldProblem.of(field, "budget.problem." + reason, arguments));
    }
}
