package org.medina.pledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
import org.medina.document.DocumentId;
import org.medina.document.ui.LiveDocument;
import org.medina.document.ui.WordFiles;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeDrafting;

/** The text that is written together, alone: for partner cities, for commenting, for reading along and comparing versions. */
@Route("pledges/:address/text")
@PermitAll
class PledgeTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PledgeDrafting drafting;
    private final Addresses addresses;
    private final CurrentActor currentActor;
    private final WordFiles wordFiles;
    private String title = "";

    PledgeTextView(PledgeDrafting drafting, Addresses addresses, CurrentActor currentActor, WordFiles wordFiles) {
        this.drafting = drafting;
        this.addresses = addresses;
        this.currentActor = currentActor;
        this.wordFiles = wordFiles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.pledge(event).ifPresent(details -> {
            if (details.seesTextUnderWay()) {
                show(details);
            } else {
                event.forwardTo(PledgeNavigation.path(details.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PledgeDetails details) {
        removeAll();
        title = Objects.requireNonNullElse(details.content().title(), details.reference());
        var back = new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.back"));
        var header = new PageHeader(title).over(new Div(details.reference()), back);
        var reader = currentActor.get().requiredPerson();
        // the page holds nothing but the text: its heading is for those who do not see that
        var heading = new H2(getTranslation("pledge.section.TOGETHER"));
        heading.addClassName("medina-visually-hidden");
        DocumentId document = drafting.document(details.id());
        add(new Stack(header, heading, new LiveDocument(document, reader), wordFiles.of(document, title)));
    }
}
