package org.medina.budget.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medina.budget.Budget;
import org.medina.budget.BudgetChecks;
import org.medina.budget.BudgetRules;
import org.medina.budget.ui.EntryRow.Part;
import org.medina.identity.OrganisationId;

/** The fields of a budget's entries. */
record EntryFields(BudgetRules rules, Map<OrganisationId, String> agencies) {

    static List<String> headings(String... parts) {
        return List.of(parts).stream().map(EntryFields::label).toList();
    }

    EntryRow<Budget.Line> line(Budget.Line line) {
        List<Integer> categories =
                IntStream.rangeClosed(1, Budget.DIRECT_CATEGORIES).boxed().toList();
        Select<Integer> category = choice("category", categories, line.category());
        category.setItemLabelGenerator(number -> number + " " + I18NProvider.translate("budget.category." + number));
        TextField activity = text("activity", line.activity());
        List<Integer> everyYear = new ArrayList<>(rules.everyYear());
        Select<Integer> year = choice("year", everyYear, line.year());
        TextField description = text("description", line.description());
        AmountField amount = amount(line.amount());
        return new EntryRow<>(
                List.of(
                        new Part("category", category),
                        new Part("activity", activity),
                        new Part("year", year),
                        new Part("description", description),
                        new Part("amount", amount)),
                () -> new Budget.Line(
                        line.id(),
                        category.getValue(),
                        activity.getValue().strip(),
                        year.getValue(),
                        optional(description),
                        amount.amount()));
    }

    EntryRow<Budget.Contribution> contribution(Budget.Contribution one) {
        TextField source = text("source", one.source());
        TextField description = text("description", one.description());
        AmountField amount = amount(one.amount());
        return new EntryRow<>(
                List.of(new Part("source", source), new Part("description", description), new Part("amount", amount)),
                () -> new Budget.Contribution(
                        one.id(), source.getValue().strip(), optional(description), amount.amount()));
    }

    EntryRow<Budget.Share> share(Budget.Share share) {
        Select<OrganisationId> agency = choice("agency", List.copyOf(agencies.keySet()), share.agency());
        agency.setItemLabelGenerator(id -> agencies.getOrDefault(id, ""));
        AmountField amount = amount(share.amount());
        return new EntryRow<>(
                List.of(new Part("agency", agency), new Part("amount", amount)),
                () -> new Budget.Share(agency.getValue(), amount.amount()));
    }

    private static <V> Select<V> choice(String part, List<V> choices, V value) {
        Select<V> select = new Select<>();
        select.setLabel(label(part));
        List<V> all = new ArrayList<>(choices);
        if (!all.contains(value)) {
            // what a rule of today no longer allows is still shown, with its problem
            all.add(value);
        }
        select.setItems(all);
        select.setValue(value);
        return select;
    }

    private static TextField text(String part, @Nullable String value) {
        TextField field = new TextField(label(part));
        field.setMaxLength(BudgetChecks.LONGEST);
        field.setValue(value == null ? "" : value);
        return field;
    }

    private AmountField amount(BigDecimal value) {
        AmountField field =
                new AmountField(I18NProvider.translate("budget.editor.amount", rules.currency()), rules.currency());
        field.show(value);
        return field;
    }

    private static @Nullable String optional(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static String label(String part) {
        return I18NProvider.translate("budget.part." + part);
    }
}
