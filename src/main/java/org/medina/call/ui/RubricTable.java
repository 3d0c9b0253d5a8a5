package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.call.CallDraft;
import org.medina.call.CallDraft.Criterion;
import org.medina.call.CallDraft.Marker;
import org.springframework.stereotype.Service;

/** What is scored and what is marked: a table where there is room, cards on a phone. */
@Service
class RubricTable {

    Component of(CallDraft call) {
        List<Criterion> criteria = call.criteria() == null ? List.of() : call.criteria();
        List<Marker> markers = call.markers() == null ? List.of() : call.markers();
        var place = new Stack();
        if (criteria.isEmpty()) {
            place.add(new Div(say("call.nothing-yet")));
        } else {
            place.add(RowList.of(
                    say("call.rubric.criterion"),
                    say("call.field.criteria"),
                    (offset, limit) -> page(criteria, offset, limit),
                    criteria.size(),
                    RubricTable::row));
        }
        if (!markers.isEmpty()) {
            place.add(RowList.of(
                    say("call.rubric.marker"),
                    say("call.field.markers"),
                    (offset, limit) -> page(markers, offset, limit),
                    markers.size(),
                    RubricTable::row));
        }
        return place;
    }

    private static RowList.Row row(Criterion criterion) {
        return new RowList.Row(null, said(criterion.name()), said(criterion.question()))
                .cell(
                        say("call.rubric.weight"),
                        new Span(criterion.weight() == null ? "" : say("call.rubric.percent", criterion.weight())))
                .cell(
                        say("call.rubric.scale"),
                        new Span(criterion.highest() == null ? "" : say("call.rubric.to", criterion.highest())))
                .cell(say("call.rubric.minimum"), new Span(number(criterion.minimum())));
    }

    private static RowList.Row row(Marker marker) {
        return new RowList.Row(null, said(marker.name()), "")
                .cell(
                        say("call.rubric.scale"),
                        new Span(marker.highest() == null ? "" : say("call.rubric.to", marker.highest())));
    }

    private static <T> List<T> page(List<T> all, int offset, int limit) {
        return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
