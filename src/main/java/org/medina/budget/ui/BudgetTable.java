package org.medina.budget.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medina.base.Money;
import org.medina.base.ui.FigureTable;
import org.medina.budget.AmountText;
import org.medina.budget.Budget;
import org.medina.budget.BudgetTotals;
import org.medina.identity.OrganisationId;

/** A budget to be read: categories by years, what is brought along, who pays, and every cost for those who ask. */
public final class BudgetTable extends Div {

    private final Budget budget;
    private final BudgetTotals totals;
    private final AmountText words;

    BudgetTable(Budget budget, int years, Map<OrganisationId, String> agencies) {
        this.budget = budget;
        this.totals = BudgetTotals.of(budget, years);
        this.words = new AmountText(getLocale());
        addClassName("medina-stack");
        add(categories());
        if (!budget.contributions().isEmpty()) {
            add(contributions());
        }
        if (!budget.shares().isEmpty()) {
            add(shares(agencies));
        }
        if (!budget.lines().isEmpty()) {
            add(new Details(getTranslation("budget.table.costs", budget.lines().size()), costs()));
        }
    }

    private FigureTable categories() {
        List<String> headings = new ArrayList<>();
        headings.add(getTranslation("budget.part.category"));
        totals.byYear().keySet().forEach(year -> headings.add(getTranslation("budget.table.year", year)));
        headings.add(getTranslation("budget.table.together"));
        var table = new FigureTable(getTranslation("budget.table.caption", budget.currency()), headings);
        totals.byCategory().forEach((category, sum) -> {
            if (!sum.isZero()) {
                List<Money> cells = new ArrayList<>();
                totals.byYear().keySet().forEach(year -> cells.add(totals.cell(category, year)));
                cells.add(sum);
                table.row(category + " " + getTranslation("budget.category." + category), amounts(cells));
            }
        });
        List<Money> sums = new ArrayList<>(totals.byYear().values());
        sums.add(totals.asked());
        return table.total(getTranslation("budget.sums.asked"), amounts(sums));
    }

    private FigureTable contributions() {
        var table = new FigureTable(
                getTranslation("budget.editor.contributions"),
                List.of(
                        getTranslation("budget.part.source"),
                        getTranslation("budget.editor.amount", budget.currency())));
        budget.contributions()
                .forEach(one -> table.row(one.source(), List.of(words.of(one.amount(), budget.currency()))));
        return table.total(getTranslation("budget.sums.whole"), amounts(List.of(totals.whole())));
    }

    private FigureTable shares(Map<OrganisationId, String> agencies) {
        var table = new FigureTable(
                getTranslation("budget.editor.shares"),
                List.of(
                        getTranslation("budget.part.agency"),
                        getTranslation("budget.editor.amount", budget.currency())));
        totals.byAgency()
                .forEach((agency, share) -> table.row(agencies.getOrDefault(agency, ""), amounts(List.of(share))));
        return table.total(getTranslation("budget.table.together"), amounts(List.of(budget.shared())));
    }

    private FigureTable costs() {
        var table = new FigureTable(
                getTranslation("budget.editor.lines"),
                List.of(
                        getTranslation("budget.part.activity"),
                        getTranslation("budget.part.category"),
                        getTranslation("budget.part.year"),
                        getTranslation("budget.editor.amount", budget.currency())));
        budget.lines()
                .forEach(line -> table.row(
                        line.description() == null ? line.activity() : line.activity() + " – " + line.description(),
                        List.of(
                                getTranslation("budget.category." + line.category() + ".short"),
                                Integer.toString(line.year()),
                                words.of(line.amount(), budget.currency()))));
        return table;
    }

    private List<String> amounts(List<Money> amounts) {
        return amounts.stream()
                .map(money -> words.of(money.amount(), money.currency()))
                .toList();
    }
}
