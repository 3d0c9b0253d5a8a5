package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseStages;
import org.medina.casefile.ui.CaseDiagram;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.declaration.DeclarationAction;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.DeclarationReading;
import org.medina.declaration.DeclarationStatus;
import org.medina.declaration.EndorsementDetails;
import org.medina.declaration.EndorsementStatus;
import org.medina.workflow.DiagramState;

/** The case page of a declaration. */
@Route(DeclarationNavigation.LIST + "/:address")
@PermitAll
class DeclarationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DeclarationReading reading;
    private final DeclarationAddresses addresses;
    private final CaseStages stages;
    private final CaseParts parts;
    private final CaseDiagram diagram;
    private final DeclarationTurn turn;
    private final DeclarationPanels panels;
    private @Nullable DeclarationDetails shown;

    DeclarationView(
            DeclarationReading reading,
            DeclarationAddresses addresses,
            CaseStages stages,
            CaseParts parts,
            CaseDiagram diagram,
            DeclarationTurn turn,
            DeclarationPanels panels) {
        this.reading = reading;
        this.addresses = addresses;
        this.stages = stages;
        this.parts = parts;
        this.diagram = diagram;
        this.turn = turn;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.declaration(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(shown).map(DeclarationDetails::title).orElse("");
    }

    private void show(DeclarationDetails declaration) {
        shown = declaration;
        var shell = new CaseShell(
                head(declaration),
                parts.stages(stages.of(declaration.id().subject())),
                turn.of(declaration, this::reload));
        if (declaration.endReason() != null) {
            shell.notice(new Notice(
                    Notice.Kind.INFO, say("declaration.status." + declaration.status()), declaration.endReason()));
        }
        EndorsementDetails own = declaration.own();
        if (own != null && own.status() == EndorsementStatus.RETURNED && own.returnReason() != null) {
            shell.notice(new Notice(Notice.Kind.WARNING, say("declaration.returned"), own.returnReason()));
        }
        if (declaration.openedAt() != null) {
            shell.content(panels.count(declaration));
        }
        shell.content(text(declaration));
        parts.guests(declaration.id().subject()).forEach(shell::content);
        if (declaration.may(DeclarationAction.SEE_HISTORY)) {
            shell.content(parts.history(
                    reading.history(declaration.id()), row -> say("declaration.history." + row.action())));
        }
        if (declaration.may(DeclarationAction.SEE_PROCESS)) {
            DiagramState state = reading.diagram(declaration.id());
            shell.below(diagram.of(DeclarationId.KIND, state.xml(), state.active(), state.done()));
        }
        shell.side(panels.facts(declaration));
        if (own != null) {
            shell.side(panels.own(declaration, own));
        }
        if (declaration.may(DeclarationAction.SEE_DRAFT)) {
            shell.side(panels.writers(declaration));
        }
        shell.side(panels.readers(declaration));
        removeAll();
        add(shell);
    }

    private static PageHeader head(DeclarationDetails declaration) {
        return new PageHeader(declaration.title())
                .over(
                        Prose.code(declaration.reference()),
                        DeclarationSay.badge(declaration.status()),
                        new Span(say("declaration.cities", declaration.counted())));
    }

    private static Panel text(DeclarationDetails declaration) {
        var note = new Paragraph(say("declaration.voluntary"));
        note.addClassName("medina-voluntary");
        var panel = new Panel(say("declaration.text"), DeclarationSay.text(declaration), note);
        if (declaration.may(DeclarationAction.SEE_DRAFT)) {
            String key = declaration.status() == DeclarationStatus.DRAFTING ? "together" : "versions";
            panel.content(new Anchor(DeclarationNavigation.text(declaration.id()), say("declaration.text." + key)));
        }
        return panel;
    }

    private void reload() {
        DeclarationDetails before = shown;
        if (before != null) {
            DeclarationId id = before.id();
            Told.attempt(() -> show(reading.get(id)));
        }
    }
}
