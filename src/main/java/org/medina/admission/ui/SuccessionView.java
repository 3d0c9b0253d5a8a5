package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.admission.Invitation;
import org.medina.admission.Succession;
import org.medina.admission.Successions;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Addressed;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.casefile.ui.CaseViews;
import org.medina.identity.Absence;
import org.medina.identity.Mandate;
import org.medina.inbox.InboxEntry;
import org.medina.signoff.Signature;

/** What is handed over when an office changes hands; the browser prints it. */
@Route(AdmissionNavigation.SEATS + "/:alias/" + AdmissionNavigation.HAND_OVER)
@PermitAll
class SuccessionView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final Successions successions;
    private final CaseViews cases;
    private final SuccessionGuests guestPanel;
    private final ReaderTime times;

    SuccessionView(Successions successions, CaseViews cases, SuccessionGuests guestPanel, ReaderTime times) {
        this.successions = successions;
        this.cases = cases;
        this.guestPanel = guestPanel;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.find(event, "alias", alias -> Optional.of(successions.get(alias)))
                .ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return say("hand-over");
    }

    private void show(Succession found) {
        removeAll();
        String name = found.organisation().name();
        add(new PageHeader(say("hand-over"))
                .lead(say("hand-over.lead", name, times.day(times.today())))
                .over(new Anchor(AdmissionNavigation.seat(found.organisation().alias()), name))
                .actions(new Button(
                        say("hand-over.print"),
                        event -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"))));
        found.offices().forEach(office -> add(office(office)));
        if (found.offices().isEmpty()) {
            add(new Panel(say("hand-over.offices"), Prose.quiet(say("hand-over.offices.none"))));
        }
        add(
                panel("hand-over.work", found.work(), this::work),
                panel("hand-over.invitations", found.invitations(), SuccessionView::invitation),
                panel("hand-over.away", found.away(), this::away),
                panel("hand-over.networks", found.networks(), this::network),
                guestPanel.of(
                        found.guests(),
                        () -> show(successions.get(found.organisation().alias()))));
    }

    private Panel office(Succession.Seated office) {
        var panel = new Panel(office.office().title());
        panel.content(new H3(say("hand-over.mandates")), list("hand-over.mandates", office.mandates(), this::held));
        panel.content(new H3(say("hand-over.signed")), list("hand-over.signed", office.signed(), this::signed));
        return panel;
    }

    private static <T> Panel panel(String key, List<T> items, Function<T, ListItem> item) {
        return new Panel(say(key), list(key, items, item));
    }

    private static <T> Component list(String key, List<T> items, Function<T, ListItem> item) {
        if (items.isEmpty()) {
            return Prose.quiet(say(key + ".none"));
        }
        var list = new UnorderedList();
        list.addClassName("medina-files");
        items.stream().map(item).forEach(list::add);
        return list;
    }

    private ListItem held(Succession.Held held) {
        Mandate mandate = held.mandate();
        String kind = say("hand-over.kind." + mandate.kind());
        String dates = mandate.until() == null
                ? say("hand-over.from", kind, times.day(mandate.from()))
                : say("hand-over.from-until", kind, times.day(mandate.from()), times.day(mandate.until()));
        String waits = mandate.goodFrom() == null || held.standing() != Succession.Standing.WAITS
                ? ""
                : " " + say("hand-over.waits", times.moment(mandate.goodFrom()));
        Tone tone =
                switch (held.standing()) {
                    case ACTS -> Tone.LEAF;
                    case WAITS -> Tone.AMBER;
                    case AHEAD -> Tone.SKY;
                    case OVER -> Tone.STONE;
                };
        return item(new Span(held.name()), dates + waits, new StatusBadge(say("hand-over." + held.standing()), tone));
    }

    private ListItem signed(Succession.Signed signed) {
        Signature signature = signed.signature();
        Component what = signed.title() == null
                ? new Span(say("hand-over.gone"))
                : linked(signed.subject(), signed.reference() + " · " + signed.title());
        String by = say(
                signature.onPaper() ? "hand-over.signed.paper" : "hand-over.signed.by",
                times.moment(signature.at()),
                signature.signatoryName());
        return item(what, by, signature.counts() ? null : new StatusBadge(say("hand-over.void"), Tone.STONE));
    }

    private ListItem work(InboxEntry entry) {
        String due = entry.due() == null ? "" : " · " + say("hand-over.due", times.moment(entry.due()));
        String whose = entry.assigneeName() == null
                ? say("hand-over.work.open", say("role.short." + entry.role()))
                : say("hand-over.work.taken", entry.assigneeName());
        return item(
                linked(entry.subject(), entry.reference() + " · " + entry.title()),
                getTranslation(entry.nodeKey()) + " · " + whose + due,
                null);
    }

    private static ListItem invitation(Invitation invitation) {
        return item(new Span(invitation.name()), invitation.email(), null);
    }

    private ListItem away(Absence absence) {
        return item(
                new Span(absence.personName()),
                say("hand-over.away.line", times.day(absence.first()), times.day(absence.last()), absence.deputyName()),
                null);
    }

    private ListItem network(Succession.Acting acting) {
        return item(
                new Span(acting.name()),
                say(
                        "hand-over.networks.line",
                        times.day(acting.mandate().from()),
                        times.day(acting.mandate().until()),
                        acting.mandate().document()),
                null);
    }

    private Component linked(SubjectRef subject, String words) {
        return cases.path(subject)
                .<Component>map(path -> new Anchor(path, words))
                .orElseGet(() -> new Span(words));
    }

    private static ListItem item(Component what, String under, @Nullable StatusBadge badge) {
        what.addClassName("medina-strong");
        var quiet = new Span(under);
        quiet.addClassName("medina-quiet");
        var words = new Div(what, quiet);
        words.addClassName("medina-file-words");
        var item = new ListItem(words);
        if (badge != null) {
            item.add(badge);
        }
        return item;
    }
}
