package org.medina.budget.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.ui.FactList;
import org.medina.budget.AmountText;
import org.medina.budget.Budget;
import org.medina.budget.BudgetChecks;
import org.medina.budget.BudgetRules;

/** What a budget comes to while it is written, and what its rules say. */
final class BudgetSums extends Div {

    private final BudgetRules rules;
    private final AmountText words;
    private final Div facts = new Div();
    private final Paragraph problem = new Paragraph();

    BudgetSums(BudgetRules rules) {
        this.rules = rules;
        this.words = new AmountText(getLocale());
        addClassName("medina-budget-sums");
        facts.getElement().setAttribute("role", "status");
        problem.addClassName("medina-group-problem");
        problem.getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("budget.sums")), facts, problem);
        problem(null);
    }

    void problem(@Nullable String text) {
        if (text == null) {
            problem.setText("");
        } else {
            problem.setText((problem.getText() + " " + text).strip());
        }
        problem.setVisible(text != null);
    }

    void show(Budget budget) {
        facts.removeAll();
        if (!BudgetChecks.wrong(budget, rules).isEmpty()) {
            facts.add(new Paragraph(getTranslation("budget.sums.unknown")));
            return;
        }
        var list = new FactList()
                .fact(getTranslation("budget.sums.direct"), words.of(budget.direct()))
                .fact(getTranslation("budget.sums.indirect", budget.indirectPercent()), words.of(budget.indirect()))
                .fact(getTranslation("budget.sums.asked"), strong(words.of(budget.asked())))
                .fact(getTranslation("budget.sums.contributed"), words.of(budget.contributed()))
                .fact(getTranslation("budget.sums.whole"), words.of(budget.whole()));
        if (!rules.agencies().isEmpty()) {
            Money left = budget.asked().minus(budget.shared());
            list.fact(getTranslation("budget.sums.left"), words.of(left));
        }
        facts.add(list, limits());
    }

    private Paragraph limits() {
        String bounds = getTranslation(
                "budget.sums.limits",
                words.of(rules.least(), rules.currency()),
                words.of(rules.most(), rules.currency()),
                rules.currency());
        var limits = new Paragraph(
                rules.ownPercent().signum() == 0
                        ? bounds
                        : bounds + " " + getTranslation("budget.sums.limits.own", rules.ownPercent()));
        limits.addClassName("medina-quiet");
        return limits;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("medina-strong");
        return span;
    }
}
