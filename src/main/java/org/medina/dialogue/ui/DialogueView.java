package org.medina.dialogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseStages;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueRoom;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;

/** The case page of a dialogue. */
@Route(DialogueNavigation.LIST + "/:address")
@PermitAll
class DialogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DialogueReading reading;
    private final DialogueAddresses addresses;
    private final CurrentActor currentActor;
    private final CaseStages stages;
    private final CaseParts parts;
    private final DialoguePanels panels;
    private final DialogueDeadlines deadlines;
    private final DialogueRoom room;
    private @Nullable DialogueDetails shown;
    private @Nullable CaseShell page;

    DialogueView(
            DialogueReading reading,
            DialogueAddresses addresses,
            CurrentActor currentActor,
            CaseStages stages,
            CaseParts parts,
            DialoguePanels panels,
            DialogueDeadlines deadlines,
            DialogueRoom room) {
        this.reading = reading;
        this.addresses = addresses;
        this.currentActor = currentActor;
        this.stages = stages;
        this.parts = parts;
        this.panels = panels;
        this.deadlines = deadlines;
        this.room = room;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.dialogue(event).ifPresent(details -> {
            boolean first = shown == null;
            show(details);
            if (first) {
                company(details);
                refreshOnReturn();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.title();
    }

    private void show(DialogueDetails details) {
        shown = details;
        Actor actor = currentActor.get();
        var shell = new CaseShell(
                head(details),
                parts.stages(stages.of(details.id().subject())),
                panels.turn().of(details, actor, this::reload));
        boolean reads = isParty(details) || details.publishedAt() != null;
        Panel position = panels.position().of(details);
        if (position != null) {
            shell.content(position);
        }
        Panel endorsements = panels.endorsements().of(details);
        if (endorsements != null) {
            shell.content(endorsements);
        }
        if (details.meeting() != null) {
            shell.content(panels.meeting().of(details, details.meeting()));
        }
        DialogueDetails.Clock clock = details.clock();
        if (clock != null && !clock.questions().isEmpty()) {
            shell.content(panels.questions().of(details, clock.questions()));
        }
        if (clock != null && clock.stoppedUntil() != null) {
            shell.notice(stopped(details, clock.stoppedUntil()));
        }
        shell.content(
                reads
                        ? TextPanel.of(details, reading.text(details.id()), deadlines.day(details, details.createdAt()))
                        : TextPanel.closed());
        parts.guests(details.id().subject()).forEach(shell::content);
        if (details.actions().contains(DialogueAction.SEE_HISTORY)) {
            shell.content(parts.history(
                    reading.history(details.id()), row -> getTranslation("dialogue.history." + row.action())));
        }
        if (reads) {
            shell.side(panels.comments().of(details));
        }
        shell.side(
                panels.facts().of(details, actor),
                panels.parties().of(details, this::reload),
                panels.levels().of(details));
        if (details.endReason() != null) {
            shell.notice(new Notice(
                    Notice.Kind.INFO, getTranslation("dialogue.stage." + details.stage()), details.endReason()));
        }
        if (page != null) {
            remove(page);
        }
        page = shell;
        add(shell);
    }

    private Notice stopped(DialogueDetails details, Instant until) {
        return new Notice(
                Notice.Kind.INFO,
                getTranslation("dialogue.clock.stopped"),
                getTranslation("dialogue.clock.stopped.text", deadlines.moment(details, until)));
    }

    /** Whether the reader takes part, rather than reading what the world reads or keeping the portal running. */
    private static boolean isParty(DialogueDetails details) {
        return details.publication() != null;
    }

    private PageHeader head(DialogueDetails details) {
        var reference = new Span(details.reference());
        reference.addClassName("medina-code");
        var header = new PageHeader(details.title())
                .over(
                        reference,
                        DialogueTones.badge(details.stage()),
                        new Span(getTranslation("dialogue.direction." + details.direction())))
                .lead(DialogueWords.direction(details));
        if (details.outcome() != null) {
            header.over(DialogueTones.badge(details.outcome()));
        }
        if (details.closedAt() == null && details.releasedAt() == null) {
            header.over(deadlines.due(details));
        }
        return header;
    }

    private void reload() {
        DialogueDetails before = shown;
        if (before != null) {
            DialogueId id = before.id();
            Told.attempt(() -> show(reading.get(id)), problem -> left(problem));
        }
    }

    /** The step just taken may have ended one's own right to read. */
    private void left(Problem problem) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            getUI().ifPresent(ui -> ui.navigate(DialogueNavigation.LIST));
        } else {
            Told.refused(problem);
        }
    }

    /** It stays while the page around it is made anew, so that nobody seems to come and go. */
    private void company(DialogueDetails details) {
        if (isParty(details)) {
            addComponentAsFirst(
                    new Company(room.of(details.id()), () -> Told.attempt(this::reloadIfChanged, this::left)));
        }
    }

    /** Somebody who comes back to this window sees the present state. */
    private void refreshOnReturn() {
        var page = UI.getCurrentOrThrow().getPage();
        Signal.effect(this, context -> {
            boolean visible = page.pageVisibilitySignal().get() == PageVisibility.VISIBLE;
            if (visible && !context.isInitialRun()) {
                Signal.untracked(this::reloadIfChanged);
            }
        });
    }

    private boolean reloadIfChanged() {
        DialogueDetails before = shown;
        if (before == null) {
            return false;
        }
        DialogueDetails now = reading.get(before.id());
        boolean same = now.equals(before);
        if (!same) {
            show(now);
            Told.done(getTranslation("dialogue.refresh"));
        }
        return !same;
    }
}
