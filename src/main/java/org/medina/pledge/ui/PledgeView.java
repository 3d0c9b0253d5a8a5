package org.medina.pledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Told;
import org.medina.base.ui.YourTurnPanel;
import org.medina.casefile.CaseFile;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.dialogue.DialogueDetails;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeStatus;
import org.medina.signoff.Signature;
import org.medina.workflow.DiagramState;

/** The case page of a pledge. */
@Route("pledges/:address")
@PermitAll
class PledgeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PledgeReading reading;
    private final Addresses addresses;
    private final Inbox inbox;
    private final CurrentActor currentActor;
    private final CaseParts parts;
    private final PledgePanels panels;
    private final ReaderTime times;
    private @Nullable PledgeDetails shown;
    private List<InboxEntry> open = List.of();

    PledgeView(
            PledgeReading reading,
            Addresses addresses,
            Inbox inbox,
            CurrentActor currentActor,
            CaseParts parts,
            PledgePanels panels,
            ReaderTime times) {
        this.reading = reading;
        this.addresses = addresses;
        this.inbox = inbox;
        this.currentActor = currentActor;
        this.parts = parts;
        this.panels = panels;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.pledge(event).ifPresent(details -> {
            boolean first = shown == null;
            show(details);
            if (first) {
                refreshOnReturn();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : title(shown);
    }

    private void show(PledgeDetails details) {
        shown = details;
        open = inbox.of(details.id().subject());
        Actor actor = currentActor.get();
        List<DialogueDetails> talks = reading.dialogues(details.id());
        YourTurnPanel turn = panels.turn().of(details, actor, open, talks, this::reload);
        panels.growths().offer(details.id().subject(), turn);
        var shell = new CaseShell(head(details), parts.stages(reading.stages(details.id())), turn);
        List<Signature> signatures = reading.signatures(details.id());
        shell.content(text(details));
        parts.guests(details.id().subject()).forEach(shell::content);
        if (details.may(PledgeAction.SEE_FILES)) {
            shell.content(panels.files()
                    .of(panels.kept(), details.id(), details.may(PledgeAction.ATTACH), "pledge.files.empty"));
        }
        if (details.may(PledgeAction.SEE_HISTORY)) {
            shell.content(parts.history(
                    reading.history(details.id()), row -> getTranslation("pledge.history." + row.action())));
        }
        if (details.may(PledgeAction.SEE_PROCESS)) {
            DiagramState state = reading.diagram(details.id());
            shell.below(panels.diagram().of(PledgeId.KIND, state.xml(), state.active(), state.done()));
        }
        shell.side(FactsPanel.of(details, times), PeoplePanel.of(details, open));
        if (!talks.isEmpty()) {
            shell.side(DialoguesPanel.of(talks, times));
        }
        panels.growths().grown(details.id().subject()).ifPresent(shell::side);
        if (details.textHash() != null || !signatures.isEmpty()) {
            shell.side(SignaturesPanel.of(details.textHash(), signatures, times));
        }
        shell.side(ReadersPanel.of(details, reading.readers(details.id())));
        if (details.status() == PledgeStatus.WITHDRAWN && details.withdrawnPublicReason() != null) {
            shell.notice(new Notice(
                    Notice.Kind.INFO, getTranslation("pledge.status.WITHDRAWN"), details.withdrawnPublicReason()));
        }
        removeAll();
        add(shell);
    }

    private PageHeader head(PledgeDetails details) {
        CaseFile file = reading.caseFile(details.id());
        var reference = new Span(details.reference());
        reference.addClassName("medina-code");
        var header = new PageHeader(title(details))
                .over(
                        reference,
                        PledgeTones.badge(details.status()),
                        new Span(details.lead().name()));
        if (file.due() != null) {
            header.over(times.due(file.due()));
        }
        return header;
    }

    private Panel text(PledgeDetails details) {
        var note = new Paragraph(getTranslation("pledge.voluntary"));
        note.addClassName("medina-voluntary");
        var panel = new Panel(getTranslation("pledge.text"), panels.text().whole(details), note);
        if (details.seesTextUnderWay()) {
            panel.content(new Anchor(PledgeNavigation.text(details.id()), getTranslation("pledge.text.together")));
        }
        return panel;
    }

    private void reload() {
        PledgeDetails before = shown;
        if (before != null) {
            PledgeId id = before.id();
            Told.attempt(() -> show(reading.get(id)), problem -> left(id, problem));
        }
    }

    /** The step just taken may have ended one's own right to read. */
    private void left(PledgeId id, Problem problem) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            getUI().ifPresent(ui -> ui.navigate(PledgeNavigation.LIST));
        } else {
            Told.refused(problem);
        }
    }

    /** Somebody who comes back to this window sees the present state. */
    private void refreshOnReturn() {
        var page = addresses.page();
        Signal.effect(this, context -> {
            boolean visible = page.pageVisibilitySignal().get() == PageVisibility.VISIBLE;
            if (visible && !context.isInitialRun()) {
                Signal.untracked(this::reloadIfChanged);
            }
        });
    }

    private boolean reloadIfChanged() {
        PledgeDetails before = shown;
        if (before == null) {
            return false;
        }
        PledgeDetails now = reading.get(before.id());
        boolean same = now.equals(before) && inbox.of(now.id().subject()).equals(open);
        if (!same) {
            show(now);
            Told.done(getTranslation("pledge.refresh"));
        }
        return !same;
    }

    private static String title(PledgeDetails details) {
        return Objects.requireNonNullElse(details.content().title(), details.reference());
    }
}
