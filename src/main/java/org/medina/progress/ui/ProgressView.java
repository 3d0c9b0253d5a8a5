package org.medina.progress.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CaseDiagram;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.pledge.ui.PledgeNavigation;
import org.medina.progress.Pause;
import org.medina.progress.ProgressAction;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressReading;
import org.medina.progress.Snapshot;
import org.medina.workflow.DiagramState;

/** The case page of a period: where it stands, what was reported, what the reader may do. */
@Route(ProgressNavigation.LIST + "/:address")
@PermitAll
class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ProgressReading reading;
    private final ProgressAddresses addresses;
    private final ProgressTurn turn;
    private final CaseDiagram diagram;
    private final CaseParts parts;
    private final ReaderTime times;
    private @Nullable ProgressDetails shown;

    ProgressView(
            ProgressReading reading,
            ProgressAddresses addresses,
            ProgressTurn turn,
            CaseDiagram diagram,
            CaseParts parts,
            ReaderTime times) {
        this.reading = reading;
        this.addresses = addresses;
        this.turn = turn;
        this.diagram = diagram;
        this.parts = parts;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.period(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.title();
    }

    private void show(ProgressDetails period) {
        shown = period;
        var shell =
                new CaseShell(head(period), parts.stages(reading.stages(period.id())), turn.of(period, this::reload));
        notices(shell, period);
        Snapshot snapshot = period.snapshot();
        if (snapshot != null) {
            shell.content(UpdatePanel.of(snapshot));
        } else if (period.stage().isOpen()) {
            shell.content(
                    UpdatePanel.draft(period.missing().size(), period.content().narrative()));
        }
        parts.guests(period.id().subject()).forEach(shell::content);
        shell.content(
                parts.history(reading.history(period.id()), row -> getTranslation("progress.history." + row.action())));
        if (period.may(ProgressAction.SEE_PROCESS)) {
            DiagramState state = reading.diagram(period.id());
            shell.below(diagram.of(ProgressId.KIND, state.xml(), state.active(), state.done()));
        }
        shell.side(new Panel(getTranslation("progress.facts"), facts(period)));
        removeAll();
        add(shell);
    }

    private void notices(CaseShell shell, ProgressDetails period) {
        if (period.returnedReason() != null) {
            shell.notice(new Notice(Notice.Kind.WARNING, getTranslation("progress.returned"), period.returnedReason()));
        }
        Pause pause = period.pause();
        if (pause != null) {
            shell.notice(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("progress.paused", times.day(pause.since()), times.day(pause.until())),
                    getTranslation("progress.paused.text", pause.reason())));
        }
        if (period.enteredBy() != null) {
            shell.notice(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("progress.entered", period.enteredBy().name()),
                    getTranslation("progress.entered.text", period.lead().name())));
        }
    }

    private PageHeader head(ProgressDetails period) {
        var head = new PageHeader(period.title())
                .over(
                        Prose.code(period.reference()),
                        ProgressSay.badge(period.stage()),
                        new Span(period.lead().name()))
                .lead(getTranslation("progress.page.lead", period.number()));
        if (period.noUpdateSince() != null) {
            head.over(ProgressSay.silent(period.noUpdateSince()));
        }
        if (period.stage().isOpen() && period.pause() == null) {
            head.over(times.due(period.due()));
        }
        return head;
    }

    private FactList facts(ProgressDetails period) {
        var pledge = new Anchor(PledgeNavigation.path(period.pledge()), period.pledgeReference());
        var facts = new FactList()
                .fact(getTranslation("progress.fact.pledge"), pledge)
                .fact(getTranslation("progress.fact.from"), times.day(period.from()));
        if (period.until() != null) {
            facts.fact(getTranslation("progress.fact.until"), times.day(period.until()));
        }
        facts.fact(getTranslation("progress.fact.due"), times.day(period.due()));
        if (period.extended()) {
            facts.fact(getTranslation("progress.fact.extended"), getTranslation("progress.fact.extended.once"));
        }
        if (period.publishedAt() != null) {
            facts.fact(getTranslation("progress.fact.published"), times.day(period.publishedAt()));
        }
        period.partners()
                .forEach(partner -> facts.fact(
                        partner.city().name(),
                        getTranslation("progress.fact.share", partner.share().toPlainString())));
        return facts;
    }

    private void reload() {
        ProgressId id = Objects.requireNonNull(shown, "there is a page").id();
        Told.attempt(() -> show(reading.get(id)));
    }
}
