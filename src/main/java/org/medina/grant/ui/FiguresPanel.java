package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medina.base.Money;
import org.medina.base.ui.Panel;
import org.medina.grant.GrantDetails;
import org.springframework.stereotype.Service;

/** How much: approved, paid, accounted for, still to be accounted for. */
@Service
class FiguresPanel {

    Panel of(GrantDetails grant) {
        GrantDetails.Figures figures = grant.figures();
        var place = new Div(
                figure("approved", figures.approved()),
                figure("paid", figures.paid()),
                figure("reported", figures.reported()),
                figure("balance", figures.balance()));
        if (!figures.returned().isZero()) {
            place.add(figure("returned", figures.returned()));
        }
        place.addClassName("medina-figures");
        return new Panel(say("grant.figures"), place);
    }

    private static Div figure(String name, Money money) {
        var label = new Span(say("grant.figure." + name));
        label.addClassName("medina-figure-name");
        var amount = new Span(GrantSay.money(money));
        amount.addClassName("medina-figure-amount");
        var figure = new Div(label, amount);
        figure.addClassName("medina-figure");
        return figure;
    }
}
