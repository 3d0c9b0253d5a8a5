package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Stack;
import org.medina.call.CallDraft;
import org.medina.call.CallDraft.Criterion;
import org.medina.call.CallDraft.Marker;
import org.springframework.stereotype.Service;

/** What is scored, with its weights; and in a sentence what is marked and not weighed. */
@Service
class RubricTable {

    Component of(CallDraft call) {
        List<Criterion> criteria = call.criteria() == null ? List.of() : call.criteria();
        List<Marker> markers = call.markers() == null ? List.of() : call.markers();
        var place = new Stack();
        place.add(criteria.isEmpty() ? new Paragraph(say("call.nothing-yet")) : table(criteria));
        if (!markers.isEmpty()) {
            place.add(new Paragraph(say(
                    "call.rubric.marked",
                    markers.stream().map(RubricTable::marked).collect(Collectors.joining(", ")))));
        }
        return place;
    }

    private static NativeTable table(List<Criterion> criteria) {
        var table = new NativeTable();
        table.setCaptionText(say("call.field.criteria"));
        table.addClassName("medina-table");
        var heads = new NativeTableRow();
        for (String head : List.of("criterion", "weight", "scale", "minimum")) {
            var cell = new NativeTableHeaderCell(say("call.rubric." + head));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        table.getHead().add(heads);
        criteria.forEach(criterion -> table.getBody().add(row(criterion)));
        return table;
    }

    private static NativeTableRow row(Criterion criterion) {
        var name = new Span(said(criterion.name()));
        name.addClassName("medina-strong");
        var question = new Div(said(criterion.question()));
        question.addClassName("medina-quiet");
        var row = new NativeTableRow();
        row.addDataCell().add(name, question);
        row.addDataCell().setText(criterion.weight() == null ? "" : say("call.rubric.percent", criterion.weight()));
        row.addDataCell().setText(criterion.highest() == null ? "" : say("call.rubric.to", criterion.highest()));
        row.addDataCell().setText(criterion.minimum() == null ? "" : String.valueOf(criterion.minimum()));
        return row;
    }

    private static String marked(Marker marker) {
        return marker.highest() == null
                ? said(marker.name())
                : say("call.rubric.marker", said(marker.name()), marker.highest());
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
