package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.grant.GrantDetails;
import org.medina.grant.Payment;
import org.medina.grant.Tranche;
import org.medina.grant.TranchePart;
import org.medina.grant.TrancheRule;
import org.springframework.stereotype.Service;

/** The tranches: how much by whom, where each stands, what was paid under which reference. */
@Service
class TranchesPanel {

    private final ReaderTime times;

    TranchesPanel(ReaderTime times) {
        this.times = times;
    }

    Panel of(GrantDetails grant) {
        var panel = new Panel(say("grant.tranches"));
        TrancheRule rule = grant.rule();
        if (rule != null && !rule.isMet()) {
            panel.lead(say(
                    rule.reportMissing() ? "grant.tranches.rule.report" : "grant.tranches.rule.spend",
                    rule.tranche(),
                    GrantSay.money(rule.neededSpent(), grant.currency()),
                    GrantSay.money(rule.spent(), grant.currency())));
        }
        grant.tranches().forEach(tranche -> panel.content(tranche(grant, tranche)));
        return panel;
    }

    private Component tranche(GrantDetails grant, Tranche tranche) {
        var head =
                new H3(say("grant.tranches.one", tranche.number(), GrantSay.money(tranche.amount(), grant.currency())));
        var stack = new Stack(head, GrantSay.badge(tranche.state()), parts(grant, tranche));
        if (tranche.words() != null) {
            stack.add(Prose.words(tranche.words()));
        }
        if (tranche.returned() != null) {
            stack.add(Prose.quiet(say("grant.tranches.returned", tranche.returned())));
        }
        List<Payment> payments = tranche.parts().stream()
                .flatMap(part -> part.payments().stream())
                .toList();
        if (!payments.isEmpty()) {
            stack.add(payments(payments));
        }
        return stack;
    }

    /** What an agency pays in its own currency is a column only where it has another than the grant. */
    private static FigureTable parts(GrantDetails grant, Tranche tranche) {
        boolean others = tranche.parts().stream()
                .anyMatch(part -> !part.ownAmount().currency().equals(grant.currency()));
        var headings = new ArrayList<>(List.of(say("grant.shares.agency"), say("grant.tranches.part")));
        if (others) {
            headings.add(say("grant.tranches.pays"));
        }
        headings.addAll(List.of(say("grant.tranches.left"), say("grant.tranches.approved")));
        var table = new FigureTable(say("grant.tranches.table", tranche.number()), headings);
        for (TranchePart part : tranche.parts()) {
            var cells = new ArrayList<>(List.of(GrantSay.money(part.amount(), grant.currency())));
            if (others) {
                cells.add(GrantSay.money(part.ownAmount()));
            }
            cells.add(GrantSay.money(part.leftOwn()));
            cells.add(part.approved() == null ? "" : part.approved().name());
            table.row(grant.name(part.agency()), cells);
        }
        return table;
    }

    private UnorderedList payments(List<Payment> payments) {
        var list = new UnorderedList();
        payments.forEach(payment -> list.add(new ListItem(new Span(say(
                "grant.tranches.payment",
                GrantSay.money(payment.amount(), payment.currency()),
                times.day(payment.day()),
                payment.reference())))));
        return list;
    }
}
