package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.call.CallDetails;
import org.medina.call.CallDraft;
import org.medina.call.CallWords;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a call in plain words. */
@Service
class RulesPanels {

    private final CallWords words;
    private final ReaderTime times;
    private final RubricTable rubric;
    private final JsonMapper json;

    RulesPanels(CallWords words, ReaderTime times, RubricTable rubric, JsonMapper json) {
        this.words = words;
        this.times = times;
        this.rubric = rubric;
        this.json = json;
    }

    List<Panel> of(CallDraft call) {
        List<Panel> panels = new ArrayList<>();
        panels.add(purpose(call));
        panels.add(steps(call));
        panels.add(judging(call));
        panels.add(paying(call));
        return panels;
    }

    /** What the calls of a mechanism start from; what is left open is not told. */
    List<Panel> usual(CallDraft usual) {
        return List.of(asking(usual), steps(usual), judging(usual), paying(usual));
    }

    private static Panel purpose(CallDraft call) {
        var panel = new Panel(say("call.field.summary"));
        String summary = call.summary();
        if (summary == null) {
            panel.content(new Paragraph(say("call.nothing-yet")));
        } else {
            summary.lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(panel::content);
        }
        return panel;
    }

    /** What is written, until when, and what opens the next step. */
    private Panel steps(CallDraft call) {
        var steps = new OrderedList();
        steps.addClassName("medina-plain-list");
        List<CallDraft.Form> forms = call.forms() == null ? List.of() : call.forms();
        for (int index = 0; index < forms.size(); index++) {
            CallDraft.Form form = forms.get(index);
            var closes = form.closes() == null ? call.closes() : form.closes();
            var name = new Span(form.kind() == null ? "" : say("call.form." + form.kind()));
            name.addClassName("medina-strong");
            var item = new ListItem(name);
            if (closes != null) {
                item.add(new Span(" " + say("call.form.until", times.day(closes))));
            }
            if (form.kind() != null) {
                item.add(new Paragraph(say("call.form." + form.kind() + ".text")));
            }
            boolean last = index == forms.size() - 1;
            item.add(new Paragraph(say(
                    last
                            ? "call.form.then-judged"
                            : Boolean.TRUE.equals(form.invited())
                                    ? "call.form.then-invited"
                                    : "call.form.then-checked")));
            steps.add(item);
        }
        return new Panel(say("call.steps"), steps).lead(say("call.steps.lead"));
    }

    private Panel judging(CallDraft call) {
        var panel = new Panel(say("call.judging"));
        if (call.reviewers() != null && call.quorum() != null && call.reviewDays() != null) {
            panel.content(
                    new Paragraph(say("call.judging.reviews", call.reviewers(), call.quorum(), call.reviewDays())));
        }
        if (Boolean.TRUE.equals(call.panel())) {
            panel.content(new Paragraph(say("call.judging.panel")));
        }
        if (call.clarificationDays() != null) {
            panel.content(new Paragraph(say("call.judging.questions", call.clarificationDays())));
        }
        panel.content(rubric.of(call));
        if (call.rule() != null && call.votes() != null && call.minutesHours() != null) {
            panel.content(new Paragraph(say(
                    "call.judging.rule." + call.rule(),
                    words.organisation(call.committee()),
                    call.votes(),
                    call.seats() == null ? 0 : call.seats().size(),
                    call.votingDays() == null ? 0 : call.votingDays(),
                    call.minutesHours())));
        }
        panel.content(new Paragraph(say("call.judging.fair")));
        facts(call, "agencies", "committee").ifFilled(panel);
        return panel;
    }

    private Panel paying(CallDraft call) {
        var panel = new Panel(say("call.paying"));
        var tranches = new OrderedList();
        tranches.addClassName("medina-plain-list");
        List<CallDraft.Tranche> parts = call.tranches() == null ? List.of() : call.tranches();
        for (int index = 0; index < parts.size(); index++) {
            tranches.add(new ListItem(tranche(parts.get(index), index)));
        }
        panel.content(tranches);
        if (call.reportMonths() != null) {
            panel.content(new Paragraph(say("call.paying.reports", call.reportMonths())));
        }
        if (call.changeLimitPercent() != null) {
            panel.content(new Paragraph(say("call.paying.changes", call.changeLimitPercent())));
        }
        if (call.dueDiligence() != null && !call.dueDiligence().isEmpty()) {
            var checks = new UnorderedList();
            call.dueDiligence().forEach(check -> checks.add(new ListItem(check)));
            panel.content(new Paragraph(say("call.paying.checks")), checks);
        }
        facts(call, "payingAgent", "rates").ifFilled(panel);
        return panel;
    }

    private static String tranche(CallDraft.Tranche tranche, int index) {
        BigDecimal percent = tranche.percent() == null ? BigDecimal.ZERO : tranche.percent();
        BigDecimal spent = tranche.spentBefore() == null ? BigDecimal.ZERO : tranche.spentBefore();
        boolean report = Boolean.TRUE.equals(tranche.reportBefore());
        if (index == 0) {
            return say("call.paying.first", percent);
        }
        String key = spent.signum() > 0
                ? (report ? "call.paying.spent-and-report" : "call.paying.spent")
                : (report ? "call.paying.report" : "call.paying.next");
        return say(key, percent, spent);
    }

    /** When what is taken, in the call’s zone and the reader’s. */
    Panel dates(CallDetails call, CallDraft content) {
        var facts = new FactList();
        CallDetails.Published published = call.published();
        if (published != null) {
            ZoneId zone = published.call().zone();
            facts.fact(words.field("opens"), times.moment(published.opensAt(), zone));
            if (published.entersUntil().isBefore(published.closesAt())) {
                facts.fact(
                        say("call.fact.enters-until"),
                        times.moment(published.entersUntil().minusSeconds(1), zone));
            }
            facts.fact(words.field("closes"), times.moment(published.closesAt().minusSeconds(1), zone));
        } else {
            add(facts, content, "opens", "closes", "zone");
        }
        add(facts, content, "languages");
        return new Panel(say("call.dates"), facts);
    }

    /** Who may ask for how much. */
    Panel asking(CallDraft content) {
        var facts = new FactList();
        if (content.least() != null && content.most() != null && content.currency() != null) {
            facts.fact(
                    say("call.fact.money"),
                    say("call.money.range", content.least(), content.most(), content.currency()));
        }
        add(facts, content, "months", "countries");
        if (content.countries() == null || content.countries().isEmpty()) {
            facts.fact(words.field("countries"), say("call.fact.all-countries"));
        }
        add(facts, content, "pledgeNeeded", "ownPercent", "indirectPercent", "reserved");
        return new Panel(say("call.asking"), facts);
    }

    private record Facts(FactList list, boolean filled) {

        void ifFilled(Panel panel) {
            if (filled) {
                panel.content(list);
            }
        }
    }

    private Facts facts(CallDraft content, String... fields) {
        var list = new FactList();
        return new Facts(list, add(list, content, fields));
    }

    private boolean add(FactList facts, CallDraft content, String... fields) {
        var values = json.valueToTree(content);
        boolean filled = false;
        for (String field : fields) {
            String value = words.value(field, values.get(field));
            if (!value.isEmpty()) {
                facts.fact(words.field(field), value);
                filled = true;
            }
        }
        return filled;
    }
}
