package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.call.CallFilter;
import org.medina.call.CallId;
import org.medina.call.CallLists;
import org.medina.call.CallPhase;
import org.medina.call.CallRow;
import org.medina.casefile.ui.CaseList;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;

/** All calls; for a city, what it can ask for and until when. */
@Route(CallNavigation.LIST)
@PermitAll
class CallListView extends Stack implements HasDynamicTitle {

    private final ReaderTime times;
    private final Actor actor;

    CallListView(CallLists lists, ReaderTime times, CurrentActor currentActor) {
        this.times = times;
        this.actor = currentActor.get();
        var mechanisms = new Anchor(CallNavigation.MECHANISMS, say("call.mechanisms"));
        mechanisms.addClassNames("medina-button", "medina-button--quiet");
        var header = new PageHeader(say("call.list.title"))
                .lead(say(asks() ? "call.list.lead.city" : "call.list.lead"))
                .actions(mechanisms);
        if (begins()) {
            header.actions(beginning());
        }
        var phases = begins() ? EnumSet.allOf(CallPhase.class) : EnumSet.complementOf(EnumSet.of(CallPhase.DRAFT));
        var found = new CaseList<>("call", "phase", phases, CallFilter::new);
        add(
                header,
                found.of(lists::count, lists::page, this::row)
                        .whenEmpty(this::nothingYet)
                        .show());
    }

    @Override
    public String getPageTitle() {
        return say("call.list.title");
    }

    private boolean begins() {
        Organisation own = actor.organisation();
        return own != null && own.kind() == OrganisationKind.SECRETARIAT && actor.has(Role.SECRETARIAT_OFFICER);
    }

    /** Whether the reader’s organisation is one that may ask for money. */
    private boolean asks() {
        Organisation own = actor.organisation();
        return own != null && own.kind() == OrganisationKind.CITY;
    }

    private Anchor beginning() {
        var begin = new Anchor(CallNavigation.BEGINNING, say("call.begin"));
        begin.addClassName("medina-button");
        return begin;
    }

    private EmptyState nothingYet() {
        return begins()
                ? new EmptyState(say("call.list.empty"), say("call.list.empty.begin"), beginning())
                : new EmptyState(say("call.list.empty"), say("call.list.empty.read"));
    }

    private RowList.Row row(CallRow call) {
        var row = new RowList.Row(
                        CallNavigation.path(new CallId(call.id())),
                        call.title(),
                        call.reference() + " · " + call.mechanism())
                .cell(say("call.list.phase"), Say.badge(call.phase()))
                .cell(say("call.list.money"), new Span(money(call)))
                .cell(say("call.list.until"), until(call));
        if (call.pendingVersion() && call.version() > 0) {
            row.under(say("call.list.pending", call.version() + 1));
        } else if (asks() && call.phase() != CallPhase.CLOSED) {
            row.under(say(isFor(call) ? "call.list.for-you" : "call.list.not-for-you"));
        }
        if (asks()) {
            row.action(asking(call));
        }
        return row;
    }

    private Component asking(CallRow call) {
        boolean writes = actor.has(Role.CITY_EDITOR) || actor.has(Role.CITY_COORDINATOR);
        if (!writes || call.phase() != CallPhase.OPEN || !isFor(call)) {
            return new Span();
        }
        var ask = new Anchor(CallNavigation.request(new CallId(call.id())), say("call.request"));
        ask.addClassName("medina-button");
        ask.setAriaLabel(say("call.request.for", call.title()));
        return ask;
    }

    private boolean isFor(CallRow call) {
        Organisation own = actor.organisation();
        return call.countries().isEmpty() || (own != null && call.countries().contains(own.country()));
    }

    private static String money(CallRow call) {
        return call.most() == null || call.least() == null || call.currency() == null
                ? ""
                : say("call.money.range", call.least(), call.most(), call.currency());
    }

    private Component until(CallRow call) {
        String zone = call.zone();
        Instant entered = call.entersUntil();
        if (zone == null || entered == null || call.opens() == null || call.closes() == null) {
            return new Span();
        }
        return switch (call.phase()) {
            case OPEN -> times.due(entered.minusSeconds(1), ZoneId.of(zone));
            case COMING -> new Span(say("call.list.opens", times.day(call.opens())));
            case DRAFT, RUNNING, CLOSED -> new Span(times.day(call.closes()));
        };
    }
}
