package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.grant.Commitment;
import org.medina.grant.GrantDetails;
import org.springframework.stereotype.Service;

/** Which agency stands by how much, in its own currency at which rate of which day. */
@Service
class SharesPanel {

    private final ReaderTime times;

    SharesPanel(ReaderTime times) {
        this.times = times;
    }

    Panel of(GrantDetails grant) {
        var table = new FigureTable(
                say("grant.shares"),
                List.of(
                        say("grant.shares.agency"),
                        say("grant.shares.share"),
                        say("grant.shares.own"),
                        say("grant.shares.rate"),
                        say("grant.shares.state")));
        for (Commitment commitment : grant.commitments().all()) {
            table.row(
                    new Span(grant.name(commitment.agency())),
                    List.<Component>of(
                            new Span(GrantSay.money(commitment.share(), grant.currency())),
                            new Span(own(commitment)),
                            new Span(rate(commitment)),
                            GrantSay.badge(commitment.status())));
        }
        table.total(
                say("grant.shares.total"),
                List.of(GrantSay.money(grant.figures().approved()), "", "", ""));
        return new Panel(say("grant.shares"), table);
    }

    private static String own(Commitment commitment) {
        return commitment.amount() == null || commitment.currency() == null
                ? ""
                : GrantSay.money(commitment.amount(), commitment.currency());
    }

    private String rate(Commitment commitment) {
        return commitment.rate() == null || commitment.rateDay() == null
                ? ""
                : say(
                        "grant.shares.rate.of",
                        commitment.rate().stripTrailingZeros().toPlainString(),
                        times.day(commitment.rateDay()));
    }
}
