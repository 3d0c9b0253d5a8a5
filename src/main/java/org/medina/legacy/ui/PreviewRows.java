package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Set;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.legacy.CheckedRow;
import org.medina.legacy.CheckedRow.Outcome;
import org.medina.legacy.LegacyPreview;
import org.medina.sheet.SheetProblem;

/** Every row of the file with what becomes of it; those that need a look first, or all of one kind. */
final class PreviewRows extends Stack {

    private static final List<Outcome> BY_NEED =
            List.of(Outcome.REFUSED, Outcome.DUPLICATE, Outcome.NEW, Outcome.ALREADY_THERE);

    private final LegacyPreview looked;
    private final Set<Integer> apart;
    private final Apart changed;
    private final Div place = new Div();

    /** Is told that a row is an action of its own, or is not. */
    @FunctionalInterface
    interface Apart {
        void row(int row, boolean own);
    }

    PreviewRows(LegacyPreview looked, Set<Integer> apart, Apart changed) {
        this.looked = looked;
        this.apart = Set.copyOf(apart);
        this.changed = changed;
        var counts = new Div();
        counts.addClassName("medina-filters");
        counts.getElement().setAttribute("role", "group");
        counts.getElement().setAttribute("aria-label", say("rows.show"));
        for (Outcome outcome : BY_NEED) {
            int many = looked.count(outcome);
            var choose = new Button(say("outcome.count." + outcome, many), event -> show(outcome));
            choose.setEnabled(many > 0);
            counts.add(choose);
        }
        add(counts, place);
        BY_NEED.stream()
                .filter(outcome -> looked.count(outcome) > 0)
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(Outcome outcome) {
        List<CheckedRow> rows =
                looked.rows().stream().filter(row -> row.outcome() == outcome).toList();
        place.removeAll();
        place.add(RowList.of(
                say("row"),
                say("outcome." + outcome),
                (offset, limit) -> rows.subList(offset, Math.min(rows.size(), offset + limit)),
                rows.size(),
                this::row));
    }

    private RowList.Row row(CheckedRow row) {
        var shown = new RowList.Row(null, row.name(), say("row.number", row.row()))
                .cell(say("outcome"), new StatusBadge(say("outcome." + row.outcome()), tone(row.outcome())))
                .cell(say("why"), said(row));
        boolean own = apart.contains(row.row());
        boolean alike = row.notes().stream().anyMatch(note -> note.messageKey().startsWith("legacy.note.looks-like-"));
        if (own || alike) {
            var box = new Checkbox(say("apart"), own);
            box.addValueChangeListener(event -> changed.row(row.row(), event.getValue()));
            shown.action(box);
        }
        return shown;
    }

    private static Component said(CheckedRow row) {
        var list = new UnorderedList();
        row.problems().forEach(problem -> list.add(item(problem)));
        row.notes().forEach(note -> list.add(item(note)));
        return list.getComponentCount() == 0 ? new Span(say("in-order")) : list;
    }

    private static ListItem item(SheetProblem problem) {
        String sentence =
                I18NProvider.translate(problem.messageKey(), problem.arguments().toArray());
        return new ListItem(problem.column().isEmpty() ? sentence : say("at", problem.column(), sentence));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case NEW -> Tone.LEAF;
            case ALREADY_THERE -> Tone.STONE;
            case DUPLICATE -> Tone.AMBER;
            case REFUSED -> Tone.ROSE;
        };
    }
}
