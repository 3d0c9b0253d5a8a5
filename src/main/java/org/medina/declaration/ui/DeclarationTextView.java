package org.medina.declaration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.declaration.DeclarationAction;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationDrafting;
import org.medina.document.DocumentId;
import org.medina.document.ui.LiveDocument;
import org.medina.document.ui.WordFiles;
import org.medina.identity.CurrentActor;

/** The text that cities and the secretariat write together. */
@Route(DeclarationNavigation.LIST + "/:address/text")
@PermitAll
class DeclarationTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DeclarationDrafting drafting;
    private final DeclarationAddresses addresses;
    private final CurrentActor currentActor;
    private final WordFiles wordFiles;
    private String title = "";

    DeclarationTextView(
            DeclarationDrafting drafting,
            DeclarationAddresses addresses,
            CurrentActor currentActor,
            WordFiles wordFiles) {
        this.drafting = drafting;
        this.addresses = addresses;
        this.currentActor = currentActor;
        this.wordFiles = wordFiles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.declaration(event).ifPresent(declaration -> {
            if (declaration.may(DeclarationAction.SEE_DRAFT)) {
                show(declaration);
            } else {
                event.forwardTo(DeclarationNavigation.path(declaration.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DeclarationDetails declaration) {
        removeAll();
        title = declaration.title();
        var header = new PageHeader(title)
                .over(
                        Prose.code(declaration.reference()),
                        new Anchor(DeclarationNavigation.path(declaration.id()), getTranslation("declaration.back")))
                .lead(getTranslation("declaration.text.lead"));
        // the page holds nothing but the text: its heading is for those who do not see that
        var heading = new H2(getTranslation("declaration.text"));
        heading.addClassName("medina-visually-hidden");
        var reader = currentActor.get().requiredPerson();
        DocumentId document = drafting.document(declaration.id());
        add(new Stack(header, heading, new LiveDocument(document, reader), wordFiles.of(document, title)));
    }
}
