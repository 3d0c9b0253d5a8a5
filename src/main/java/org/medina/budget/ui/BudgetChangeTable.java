package org.medina.budget.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.Notice;
import org.medina.budget.AmountText;
import org.medina.budget.BudgetChange;

/** What stands now against what was approved, by category; what went beyond the limit says so in words. */
public final class BudgetChangeTable extends Div {

    private final AmountText words;

    /** @param nowHeading what the amounts of now are, e.g. “Spent” */
    public BudgetChangeTable(BudgetChange change, String nowHeading) {
        this.words = new AmountText(getLocale());
        addClassName("medina-stack");
        String currency = change.approved().currency();
        var table = new FigureTable(
                getTranslation("budget.change.caption", currency),
                List.of(
                        getTranslation("budget.part.category"),
                        getTranslation("budget.change.approved"),
                        nowHeading,
                        getTranslation("budget.change.difference"),
                        getTranslation("budget.change.percent")));
        for (BudgetChange.Category category : change.categories()) {
            if (!category.approved().isZero() || !category.now().isZero()) {
                List<String> cells =
                        new ArrayList<>(amounts(category.approved(), category.now(), category.difference()));
                cells.add(moved(category, change.limitPercent()));
                table.row(category.category() + " " + getTranslation("budget.category." + category.category()), cells);
            }
        }
        List<String> sums = new ArrayList<>(amounts(change.approved(), change.now(), change.difference()));
        sums.add("");
        add(table.total(getTranslation("budget.table.together"), sums));
        if (change.needsApproval()) {
            add(new Notice(
                    Notice.Kind.WARNING,
                    getTranslation("budget.change.beyond"),
                    getTranslation("budget.change.beyond.text", change.limitPercent())));
        }
    }

    private String moved(BudgetChange.Category category, BigDecimal limit) {
        String percent = percent(category.percent());
        return category.beyondLimit() ? getTranslation("budget.change.moved-beyond", percent, limit) : percent;
    }

    private String percent(@Nullable BigDecimal percent) {
        return percent == null ? getTranslation("budget.change.new") : getTranslation("budget.change.moved", percent);
    }

    private List<String> amounts(Money... amounts) {
        return List.of(amounts).stream()
                .map(money -> words.of(money.amount(), money.currency()))
                .toList();
    }
}
