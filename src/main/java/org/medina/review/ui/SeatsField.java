package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Stack;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.review.ReviewPlan;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The chain of a review while it is written: an organisation, its step, and whether it signs or advises. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SeatsField {

    private final List<Organisation> candidates = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Stack place = new Stack();

    SeatsField(Organisations organisations) {
        candidates.addAll(organisations.all(OrganisationKind.NETWORK));
        candidates.addAll(organisations.all(OrganisationKind.AGENCY));
        candidates.addAll(organisations.all(OrganisationKind.PARTNER));
    }

    private record Line(Div row, IntegerField step, ComboBox<Organisation> who, Select<ReviewPlan.Part> part) {}

    Component fields() {
        var add = new Button(say("review.form.chain.add"), event -> add(null));
        return new Stack(place, add);
    }

    void setSeats(List<ReviewPlan.Seat> seats) {
        lines.clear();
        place.removeAll();
        seats.forEach(this::add);
        if (seats.isEmpty()) {
            add(null);
        }
    }

    /** Lines without an organisation are passed over. */
    List<ReviewPlan.Seat> seats() {
        List<ReviewPlan.Seat> seats = new ArrayList<>();
        for (Line line : lines) {
            Organisation who = line.who().getValue();
            Integer step = line.step().getValue();
            if (who != null) {
                seats.add(new ReviewPlan.Seat(
                        step == null ? 1 : step, who.id(), line.part().getValue()));
            }
        }
        return seats;
    }

    private void add(ReviewPlan.@Nullable Seat seat) {
        var step = new IntegerField(say("review.form.chain.step"));
        step.setMin(1);
        step.setStepButtonsVisible(true);
        step.setWidth("8rem");
        step.setValue(seat == null ? 1 : seat.step());
        var who = new ComboBox<Organisation>(say("review.form.chain.who"));
        who.setItems(candidates);
        who.setWidth("18rem");
        who.setMaxWidth("100%");
        who.setItemLabelGenerator(Organisation::name);
        if (seat != null) {
            candidates.stream()
                    .filter(one -> one.id().equals(seat.organisation()))
                    .findFirst()
                    .ifPresent(who::setValue);
        }
        var part = new Select<ReviewPlan.Part>();
        part.setLabel(say("review.form.chain.part"));
        part.setItems(ReviewPlan.Part.values());
        part.setWidth("8rem");
        part.setItemLabelGenerator(one -> say("review.part." + one));
        part.setValue(seat == null ? ReviewPlan.Part.SIGNATURE : seat.part());
        var row = new Div(step, who, part);
        row.addClassName("medina-filters");
        var line = new Line(row, step, who, part);
        var remove = new Button(say("review.form.chain.remove"), event -> remove(line));
        remove.getStyle().setAlignSelf(Style.AlignSelf.END);
        row.add(remove);
        lines.add(line);
        place.add(row);
    }

    private void remove(Line line) {
        lines.remove(line);
        place.remove(line.row());
    }
}
