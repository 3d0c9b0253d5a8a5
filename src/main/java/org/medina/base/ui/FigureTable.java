package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of figures: words first, figures one below the other; on a phone each row is a card that names its figures. */
public final class FigureTable extends Div {

    private final NativeTableBody body = new NativeTableBody();
    private final List<String> headings;

    /** @param headings of the columns; the first of the words */
    public FigureTable(String caption, List<String> headings) {
        this.headings = List.copyOf(headings);
        addClassName("medina-money");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", caption);
        var heads = new NativeTableRow();
        headings.forEach(heading -> {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        });
        var title = new NativeTableCaption();
        title.setText(caption);
        add(new NativeTable(title, new NativeTableHeader(heads), body));
    }

    public FigureTable row(String name, List<String> amounts) {
        body.add(line(new Span(name), spans(amounts)));
        return this;
    }

    /** @param amounts texts or links */
    public FigureTable row(Component name, List<Component> amounts) {
        body.add(line(name, amounts));
        return this;
    }

    public FigureTable total(String name, List<String> amounts) {
        NativeTableRow line = line(new Span(name), spans(amounts));
        line.addClassName("medina-money-total");
        body.add(line);
        return this;
    }

    private static List<Component> spans(List<String> texts) {
        return texts.stream().<Component>map(Span::new).toList();
    }

    private NativeTableRow line(Component name, List<Component> amounts) {
        var head = new NativeTableHeaderCell();
        head.add(name);
        head.getElement().setAttribute("scope", "row");
        var line = new NativeTableRow(head);
        for (int i = 0; i < amounts.size(); i++) {
            line.add(cell(headings.get(i + 1), amounts.get(i)));
        }
        return line;
    }

    /** On a phone it stands beside its heading, which is in no column then; without a figure it is left out. */
    private static NativeTableCell cell(String heading, Component amount) {
        var cell = new NativeTableCell(amount);
        cell.getElement().setAttribute("data-label", heading);
        if (amount.getElement().getTextRecursively().isBlank()) {
            cell.getElement().setAttribute("data-empty", true);
        }
        return cell;
    }
}
