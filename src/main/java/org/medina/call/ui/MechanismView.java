package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.call.CallWords;
import org.medina.call.MechanismDetails;
import org.medina.call.MechanismStatus;
import org.medina.call.Mechanisms;

/** A mechanism: what a new call of it starts from, what is being written, and who changed what. */
@Route("calls/mechanisms/:key")
@PermitAll
class MechanismView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final Mechanisms mechanisms;
    private final MechanismAddresses addresses;
    private final MechanismTurn turn;
    private final RulesPanels rules;
    private final CallWords words;
    private final ReaderTime times;
    private String title = "";

    MechanismView(
            Mechanisms mechanisms,
            MechanismAddresses addresses,
            MechanismTurn turn,
            RulesPanels rules,
            CallWords words,
            ReaderTime times) {
        this.mechanisms = mechanisms;
        this.addresses = addresses;
        this.turn = turn;
        this.rules = rules;
        this.words = words;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.mechanism(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(MechanismDetails read) {
        removeAll();
        title = read.mechanism().name();
        add(new PageHeader(title)
                .over(
                        new Anchor(CallNavigation.MECHANISMS, say("call.mechanisms.all")),
                        Say.badge(read.mechanism().status()))
                .lead(read.mechanism().description()));
        if (read.mechanism().status() == MechanismStatus.RETIRED) {
            add(new Notice(
                    Notice.Kind.INFO,
                    say("call.mechanism.retired"),
                    reason(read).orElse(say("call.mechanism.retired.text"))));
        }
        turn.of(read, () -> show(mechanisms.get(read.mechanism().key()))).ifPresent(this::add);
        if (!read.changes().isEmpty()) {
            add(new Panel(say("call.mechanism.pending"), list(read.changes()))
                    .lead(say("call.mechanism.pending.lead")));
        }
        var usual = read.mechanism().status() == MechanismStatus.NEW ? read.written() : read.usual();
        rules.usual(usual).forEach(this::add);
        String seats = words.seats(usual);
        if (!seats.isEmpty()) {
            add(new Panel(words.field("seats"), new Paragraph(seats)).lead(say("call.mechanism.seats.lead")));
        }
        if (!read.acts().isEmpty()) {
            add(history(read.acts()));
        }
    }

    private static java.util.Optional<String> reason(MechanismDetails read) {
        return read.acts().stream()
                .filter(act -> act.action().equals("retire"))
                .findFirst()
                .map(MechanismDetails.Act::reason);
    }

    private Panel history(List<MechanismDetails.Act> acts) {
        var panel = new Panel(say("call.mechanism.history")).lead(say("call.mechanism.history.lead"));
        for (MechanismDetails.Act act : acts) {
            var what = new H3(say("call.mechanism.act." + act.action()));
            String who = Stream.of(act.who(), act.at() == null ? null : times.day(act.at()))
                    .filter(word -> word != null && !word.isBlank())
                    .collect(Collectors.joining(", "));
            var by = new Span(who.isEmpty() ? say("call.mechanism.act.origin") : who);
            by.addClassName("medina-quiet");
            panel.content(what, by);
            if (act.reason() != null) {
                panel.content(new Paragraph(act.reason()));
            }
            if (!act.changes().isEmpty()) {
                panel.content(list(act.changes()));
            }
        }
        return panel;
    }

    private static UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
