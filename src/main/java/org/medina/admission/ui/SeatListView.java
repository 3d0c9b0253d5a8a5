package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.medina.admission.SeatRow;
import org.medina.admission.Seats;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;

/** All organisations that take part, with how many act for them; which are empty, and which are suspended. */
@Route(AdmissionNavigation.SEATS)
@PermitAll
class SeatListView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final Seats seats;
    private final TextField search = new TextField(say("seats.search"));
    private final Stack place = new Stack();

    SeatListView(Seats seats) {
        this.seats = seats;
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        add(new PageHeader(say("seats.title")).lead(say("seats.lead")), search, place);
    }

    @Override
    public String getPageTitle() {
        return say("seats.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<SeatRow> found = seats.all().stream()
                .filter(row ->
                        row.organisation().name().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        place.removeAll();
        if (found.isEmpty()) {
            place.add(new EmptyState(say("seats.empty"), say("seats.empty.text")));
            return;
        }
        place.add(RowList.of(
                say("organisation"),
                say("seats.title"),
                (offset, limit) -> found.stream().skip(offset).limit(limit).toList(),
                found.size(),
                SeatListView::row));
    }

    private static RowList.Row row(SeatRow seat) {
        return new RowList.Row(
                        AdmissionNavigation.seat(seat.organisation().alias()),
                        seat.organisation().name(),
                        say("organisation." + seat.organisation().kind()))
                .cell(say("seats.standing"), standing(seat))
                .cell(say("seats.people"), new Span(say("seats.people.count", seat.people(), seat.invited())))
                .cell(say("errands"), new Span(seat.waiting() == 0 ? "–" : say("seats.waiting", seat.waiting())));
    }

    private static StatusBadge standing(SeatRow seat) {
        if (seat.suspended()) {
            return new StatusBadge(say("seats.suspended"), Tone.ROSE);
        }
        return seat.isEmpty()
                ? new StatusBadge(say("seats.nobody"), Tone.AMBER)
                : new StatusBadge(say("seats.open"), Tone.LEAF);
    }
}
