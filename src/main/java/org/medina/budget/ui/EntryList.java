package org.medina.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.medina.base.ui.Undo;

/** The costs of a budget, what is brought along, or the shares: a list to which entries are added and taken from. */
final class EntryList<T> extends Div {

    private final String kind;
    private final Function<T, EntryRow<T>> rows;
    private final OrderedList list = new OrderedList();
    private final List<EntryRow<T>> entries = new ArrayList<>();
    private final Paragraph problem = new Paragraph();
    private final Button add;
    private final Div tools;
    private boolean readOnly;
    private Runnable edited = () -> {};

    /**
     * @param kind as message keys and problems spell it: lines, contributions, shares
     * @param columns the headings of the fields, above them where there is room
     * @param fresh an entry that is not filled yet
     * @param rows the fields of an entry
     */
    EntryList(String kind, List<String> columns, Supplier<T> fresh, Function<T, EntryRow<T>> rows) {
        this.kind = kind;
        this.rows = rows;
        addClassName("medina-entries");
        getElement().setAttribute("data-kind", kind);
        var lead = new Paragraph(getTranslation("budget.editor." + kind + ".lead"));
        lead.addClassName("medina-quiet");
        var heads = new Div();
        heads.addClassName("medina-entries-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        columns.forEach(column -> heads.add(new Div(column)));
        list.getElement().setAttribute("role", "list");
        problem.addClassName("medina-group-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add = new Button(getTranslation("budget.editor." + kind + ".add"), event -> append(fresh));
        add.addThemeVariants(ButtonVariant.SMALL);
        tools = new Div(add);
        tools.addClassName("medina-listrow-actions");
        add(new H3(getTranslation("budget.editor." + kind)), lead, heads, list, problem, tools);
    }

    EntryList<T> tool(Button tool) {
        tool.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        tools.add(tool);
        return this;
    }

    void onEdit(Runnable listener) {
        edited = listener;
    }

    void show(List<T> values) {
        entries.clear();
        list.removeAll();
        values.forEach(value -> add(value, entries.size()));
        name();
    }

    List<T> values() {
        return entries.stream().map(EntryRow::value).toList();
    }

    private void append(Supplier<T> fresh) {
        EntryRow<T> row = add(fresh.get(), entries.size());
        name();
        edited.run();
        row.focus();
    }

    private EntryRow<T> add(T value, int place) {
        EntryRow<T> row = rows.apply(value);
        row.onEdit(() -> edited.run());
        row.onRemove(() -> remove(row));
        row.setReadOnly(readOnly);
        entries.add(place, row);
        list.addComponentAtIndex(place, row);
        return row;
    }

    /** The focus goes to the entry that takes its place, so that the keyboard is never nowhere. */
    private void remove(EntryRow<T> row) {
        int place = entries.indexOf(row);
        T value = row.value();
        entries.remove(row);
        list.remove(row);
        name();
        edited.run();
        if (entries.isEmpty()) {
            add.focus();
        } else {
            entries.get(Math.min(place, entries.size() - 1)).focus();
        }
        Undo.offer(getTranslation("budget.editor.removed"), () -> {
            add(value, Math.min(place, entries.size())).focus();
            name();
            edited.run();
        });
    }

    private void name() {
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i)
                    .name(
                            getTranslation("budget.editor." + kind + ".one", i + 1),
                            getTranslation("budget.editor." + kind + ".remove", i + 1));
        }
        getElement().setAttribute("data-empty", entries.isEmpty());
    }

    void clearProblems() {
        entries.forEach(EntryRow::clearProblems);
        problem.setVisible(false);
    }

    /** @param index of an entry; -1 for the list as a whole */
    void problem(int index, String part, String words) {
        if (index < 0 || index >= entries.size() || !entries.get(index).problem(part, words)) {
            problem.setText(problem.isVisible() ? problem.getText() + " " + words : words);
            problem.setVisible(true);
        }
    }

    void setReadOnly(boolean only) {
        readOnly = only;
        entries.forEach(entry -> entry.setReadOnly(only));
        tools.setVisible(!only);
    }
}
