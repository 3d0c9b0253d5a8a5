package org.medina.budget;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.sheet.MarkedSheet;
import org.medina.sheet.SheetProblems;
import org.medina.sheet.SheetRefused;

/** Reads a budget that was filled in offline: the whole of it, or all that is wrong with its cells and nothing else. */
final class BudgetReader {

    static final int MOST_ROWS = 1_200;

    private static final Pattern PLACE = Pattern.compile("(lines|contributions|shares)\\[(\\d+)]\\.(\\w+)");
    private static final Map<String, BudgetColumn> COLUMNS = Map.of(
            "category", BudgetColumn.CATEGORY,
            "activity", BudgetColumn.ACTIVITY,
            "year", BudgetColumn.YEAR,
            "description", BudgetColumn.DESCRIPTION,
            "source", BudgetColumn.FROM,
            "agency", BudgetColumn.FROM,
            "amount", BudgetColumn.AMOUNT,
            "id", BudgetColumn.KEY);

    private final BudgetSheetWords words;
    private final BudgetRules rules;
    private final SheetProblems<BudgetColumn> problems;
    private final Map<String, Integer> same = new HashMap<>();
    private final List<Budget.Line> lines = new ArrayList<>();
    private final List<Budget.Contribution> contributions = new ArrayList<>();
    private final List<Budget.Share> shares = new ArrayList<>();
    /** By the kind of its list: in which rows its entries stand. */
    private final Map<String, List<Integer>> rows = new HashMap<>();

    private BudgetReader(BudgetSheetWords words, BudgetRules rules) {
        this.words = words;
        this.rules = rules;
        this.problems = new SheetProblems<>(words::heading, "budget.problem.");
    }

    /** @throws Problem INVALID with one entry a cell that is not right */
    static Budget read(BudgetSheetWords words, BudgetRules rules, InputStream file) throws IOException {
        BudgetReader reader = new BudgetReader(words, rules);
        Map<BudgetColumn, String> letters;
        try {
            letters = MarkedSheet.read(file, reader.form(), reader.problems, reader::row);
        } catch (SheetRefused refused) {
            throw Problem.invalid(List.of(refused.problem().field()));
        }
        Budget budget = new Budget(
                rules.currency(), reader.lines, rules.indirectPercent(), reader.contributions, reader.shares);
        BudgetChecks.wrong(budget, rules).forEach(problem -> reader.tell(problem, letters));
        if (!reader.problems.isEmpty()) {
            throw Problem.invalid(SheetProblems.fields(reader.problems.list(), reader.problems.hasMore()));
        }
        return budget;
    }

    private MarkedSheet.Form<BudgetColumn> form() {
        return new MarkedSheet.Form<>(
                BudgetColumn.class,
                Set.of(
                        BudgetColumn.KIND,
                        BudgetColumn.CATEGORY,
                        BudgetColumn.ACTIVITY,
                        BudgetColumn.YEAR,
                        BudgetColumn.AMOUNT),
                MOST_ROWS,
                words::heading);
    }

    private void row(int row, Map<BudgetColumn, String> cells, SheetProblems.Row<BudgetColumn> told) {
        new BudgetRowReader(words, cells, told)
                .read(text -> same.merge(text, 1, Integer::sum))
                .ifPresent(read -> add(row, read));
    }

    private void add(int row, BudgetRow read) {
        switch (read) {
            case BudgetRow.Cost cost -> {
                lines.add(new Budget.Line(
                        cost.id(), cost.category(), cost.activity(), cost.year(), cost.description(), cost.amount()));
                stands("lines", row);
            }
            case BudgetRow.Contribution one -> {
                contributions.add(new Budget.Contribution(one.id(), one.source(), one.description(), one.amount()));
                stands("contributions", row);
            }
            case BudgetRow.Share share -> {
                shares.add(new Budget.Share(share.agency(), share.amount()));
                stands("shares", row);
            }
        }
    }

    private void stands(String list, int row) {
        rows.computeIfAbsent(list, key -> new ArrayList<>()).add(row);
    }

    /** A problem of the budget at the cell that brought it. */
    private void tell(FieldProblem problem, Map<BudgetColumn, String> letters) {
        Matcher place = PLACE.matcher(problem.field());
        if (place.matches()) {
            int row = rows.getOrDefault(place.group(1), List.of()).get(Integer.parseInt(place.group(2)));
            BudgetColumn column = COLUMNS.get(place.group(3));
            problems.at(row, column == null ? "" : letters.getOrDefault(column, ""), column, problem);
        } else {
            problems.at(-1, "", null, problem);
        }
    }
}
