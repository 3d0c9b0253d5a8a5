package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.declaration.DeclarationAction;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationReading;
import org.medina.declaration.EndorsementChecking;
import org.medina.declaration.EndorsementDetails;
import org.medina.declaration.EndorsementReading;
import org.medina.declaration.EndorsementStatus;

/** Every endorsement with its proofs; the secretariat compares each with its mandate, those that wait first. */
@Route(DeclarationNavigation.LIST + "/:address/endorsements")
@PermitAll
class EndorsementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DeclarationAddresses addresses;
    private final DeclarationReading reading;
    private final EndorsementReading endorsements;
    private final EndorsementChecking checking;
    private final DeclarationPanels panels;
    private final DeclarationQuestions questions;

    EndorsementsView(
            DeclarationAddresses addresses,
            DeclarationReading reading,
            EndorsementReading endorsements,
            EndorsementChecking checking,
            DeclarationPanels panels,
            DeclarationQuestions questions) {
        this.addresses = addresses;
        this.reading = reading;
        this.endorsements = endorsements;
        this.checking = checking;
        this.panels = panels;
        this.questions = questions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.declaration(event).ifPresent(declaration -> {
            if (declaration.may(DeclarationAction.SEE_ENDORSEMENTS)) {
                show(declaration);
            } else {
                event.forwardTo(DeclarationNavigation.path(declaration.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return say("declaration.check.title");
    }

    private void show(DeclarationDetails declaration) {
        removeAll();
        var page = new Stack(new PageHeader(say("declaration.check.title"))
                .over(
                        Prose.code(declaration.reference()),
                        new Anchor(DeclarationNavigation.path(declaration.id()), say("declaration.back")))
                .lead(say(
                        "declaration.check.lead", declaration.title(), declaration.counted(), declaration.waiting())));
        List<EndorsementDetails> all = endorsements.all(declaration.id());
        if (all.isEmpty()) {
            page.add(new EmptyState(say("declaration.check.none"), say("declaration.check.none.text")));
        }
        all.forEach(endorsement -> page.add(one(declaration, endorsement)));
        add(page);
    }

    private Panel one(DeclarationDetails declaration, EndorsementDetails endorsement) {
        var panel = new Panel(endorsement.city().name(), panels.endorsement(declaration, endorsement));
        if (endorsement.mayCheck()) {
            var accept = new Button(say("declaration.action.ACCEPT"), event -> accept(declaration, endorsement));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            accept.setDisableOnClick(true);
            accept.setAriaLabel(
                    say("declaration.check.accept", endorsement.city().name()));
            var back = new Button(say("declaration.action.SEND_BACK"), event -> questions
                    .reason(
                            declaration,
                            "SEND_BACK",
                            why -> checking.sendBack(
                                    declaration.id(), endorsement.id().value(), why),
                            () -> again(declaration))
                    .open());
            back.setAriaLabel(say("declaration.check.back", endorsement.city().name()));
            var buttons = new Div(accept, back);
            buttons.addClassName("medina-actions");
            panel.content(buttons);
        } else if (endorsement.status() == EndorsementStatus.HANDED_IN) {
            panel.content(Prose.quiet(say("declaration.check.other")));
        }
        return panel;
    }

    private void accept(DeclarationDetails declaration, EndorsementDetails endorsement) {
        Told.attempt(() -> {
            checking.accept(declaration.id(), endorsement.id().value());
            Told.done(say("declaration.check.done", endorsement.city().name()));
        });
        again(declaration);
    }

    private void again(DeclarationDetails declaration) {
        Told.attempt(() -> show(reading.get(declaration.id())));
    }
}
