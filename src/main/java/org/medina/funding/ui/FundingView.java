package org.medina.funding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseFile;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingId;
import org.medina.funding.FundingReading;
import org.medina.identity.CurrentActor;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;

/** The case page of a request. */
@Route("funding/:address")
@PermitAll
class FundingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FundingReading reading;
    private final FundingAddresses addresses;
    private final Inbox inbox;
    private final CurrentActor currentActor;
    private final CaseParts parts;
    private final FundingTurn turn;
    private final FundingPanels panels;
    private final ReaderTime times;
    private @Nullable FundingDetails shown;

    FundingView(
            FundingReading reading,
            FundingAddresses addresses,
            Inbox inbox,
            CurrentActor currentActor,
            CaseParts parts,
            FundingTurn turn,
            FundingPanels panels,
            ReaderTime times) {
        this.reading = reading;
        this.addresses = addresses;
        this.inbox = inbox;
        this.currentActor = currentActor;
        this.parts = parts;
        this.turn = turn;
        this.panels = panels;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.request(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : title(shown);
    }

    private void show(FundingDetails details) {
        shown = details;
        List<InboxEntry> open = inbox.of(details.id().subject());
        var shell = new CaseShell(
                head(details),
                parts.stages(reading.stages(details.id())),
                turn.of(details, currentActor.get(), open, this::reload));
        panels.outcome(details).ifPresent(shell::content);
        panels.findings(details).ifPresent(shell::content);
        shell.content(panels.text(details));
        if (details.may(FundingAction.SEE_FILES)) {
            shell.content(panels.files(details));
        }
        parts.guests(details.id().subject()).forEach(shell::content);
        if (details.may(FundingAction.SEE_HISTORY)) {
            shell.content(parts.history(
                    reading.history(details.id()), row -> getTranslation("funding.history." + row.action())));
        }
        if (details.may(FundingAction.SEE_PROCESS)) {
            shell.below(panels.diagram(details));
        }
        shell.side(panels.facts(details), panels.papers(details));
        panels.links(details).ifPresent(shell::side);
        shell.side(panels.readers(details));
        removeAll();
        add(shell);
    }

    private PageHeader head(FundingDetails details) {
        CaseFile file = reading.caseFile(details.id());
        var reference = new Span(details.reference());
        reference.addClassName("medina-code");
        var header = new PageHeader(title(details))
                .over(
                        reference,
                        FundingTones.badge(details.status()),
                        new Span(details.lead().name()));
        if (file.due() != null) {
            header.over(times.due(file.due()));
        }
        return header;
    }

    private void reload() {
        FundingDetails before = shown;
        if (before != null) {
            FundingId id = before.id();
            Told.attempt(() -> show(reading.get(id)), this::left);
        }
    }

    /** The step just taken may have ended one's own right to read. */
    private void left(Problem problem) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            getUI().ifPresent(ui -> ui.navigate(FundingNavigation.LIST));
        } else {
            Told.refused(problem);
        }
    }

    private static String title(FundingDetails details) {
        return Objects.requireNonNullElse(details.content().title(), details.reference());
    }
}
