package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.html.Anchor;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseViews;
import org.medina.grant.Closing;
import org.medina.grant.GrantDetails;
import org.springframework.stereotype.Service;

/** The few facts about a grant that one looks for first. */
@Service
class GrantFacts {

    private final CaseFiles cases;
    private final CaseViews views;
    private final ReaderTime times;

    GrantFacts(CaseFiles cases, CaseViews views, ReaderTime times) {
        this.cases = cases;
        this.views = views;
        this.times = times;
    }

    Panel of(GrantDetails grant) {
        var facts = new FactList();
        cases.find(grant.about()).ifPresent(about -> views.path(grant.about())
                .ifPresentOrElse(
                        path -> facts.fact(say("grant.fact.request"), new Anchor(path, about.reference())),
                        () -> facts.fact(say("grant.fact.request"), about.reference())));
        facts.fact(say("grant.paper.city"), grant.applicant().name());
        facts.fact(say("grant.paper.agent"), grant.agent().name());
        facts.fact(say("grant.fact.start"), times.day(grant.request().start()));
        facts.fact(
                say("grant.fact.months"),
                say("grant.fact.months.of", grant.request().months()));
        if (grant.reportDue() != null) {
            facts.fact(say("grant.fact.report-due"), times.day(grant.reportDue()));
        }
        Closing closing = grant.closing();
        if (closing != null) {
            facts.fact(say("grant.fact.closed"), times.moment(closing.recorded().at()));
            facts.fact(say("grant.figure.returned"), GrantSay.money(closing.balance(), grant.currency()));
            if (closing.reference() != null) {
                facts.fact(say("grant.fact.reference"), closing.reference());
            }
        }
        return new Panel(say("grant.facts"), facts);
    }
}
