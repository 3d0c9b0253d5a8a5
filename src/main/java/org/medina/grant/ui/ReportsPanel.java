package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.medina.base.ui.FactList;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantPapers;
import org.medina.grant.Report;
import org.springframework.stereotype.Service;

/** What the city has told: the newest report first, each against the budget. */
@Service
class ReportsPanel {

    private final GrantPapers papers;
    private final ReaderTime times;

    ReportsPanel(GrantPapers papers, ReaderTime times) {
        this.papers = papers;
        this.times = times;
    }

    Panel of(GrantDetails grant) {
        var panel = new Panel(say("grant.reports"));
        if (grant.reportDue() != null) {
            panel.lead(say("grant.reports.due", times.day(grant.reportDue())));
        }
        if (grant.reports().all().isEmpty()) {
            panel.content(Prose.quiet(say("grant.reports.none")));
        }
        grant.reports().all().reversed().forEach(report -> panel.content(report(grant, report)));
        return panel;
    }

    private Component report(GrantDetails grant, Report report) {
        var stack = new Stack(
                new H3(say(report.last() ? "grant.report.final" : "grant.report.one", report.number())),
                GrantSay.badge(report.status()),
                Prose.quiet(say(
                        "grant.report.told",
                        times.day(report.from()),
                        times.day(report.until()),
                        report.handedIn().name())));
        if (report.reason() != null) {
            stack.add(Prose.quiet(say("grant.report.returned", report.reason())));
        }
        stack.add(Prose.words(report.narrative()), money(grant, report));
        if (!report.actuals().isEmpty()) {
            var facts = new FactList();
            report.actuals().forEach(actual -> facts.fact(actual.indicator(), actual.value()));
            stack.add(facts);
        }
        if (grant.may(GrantAction.SEE_FILES)) {
            stack.add(GrantDownload.links(
                    say("grant.report.one", report.number()),
                    format -> papers.report(grant.id(), report.number(), format)));
        }
        return stack;
    }

    private static FigureTable money(GrantDetails grant, Report report) {
        var table = new FigureTable(
                say("grant.report.money"),
                List.of(
                        say("grant.report.category"),
                        say("grant.figure.approved"),
                        say("grant.report.most"),
                        say("grant.report.spent")));
        for (GrantDetails.Category category : grant.categories()) {
            report.spent().stream()
                    .filter(spent -> spent.category() == category.number())
                    .forEach(spent -> table.row(
                            say("grant.category." + category.number()),
                            List.of(
                                    GrantSay.money(category.approved()),
                                    GrantSay.money(category.most()),
                                    GrantSay.money(spent.amount(), grant.currency()))));
        }
        return table.total(
                say("grant.shares.total"),
                List.of(
                        GrantSay.money(grant.figures().approved()),
                        "",
                        GrantSay.money(report.total(), grant.currency())));
    }
}
