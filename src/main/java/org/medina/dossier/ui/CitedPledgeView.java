package org.medina.dossier.ui;

import static org.medina.dossier.ui.DossierSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.dossier.CitedPledge;
import org.medina.dossier.CitedText;
import org.medina.dossier.DossierDetails;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierReading;
import org.medina.pledge.PledgeId;
import org.medina.pledge.ui.PledgeNavigation;

/** A pledge as the dossier has it, in the same words as on its pages. */
@Route(DossierNavigation.DOSSIERS + "/:dossier/:reference")
@PermitAll
class CitedPledgeView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final DossierReading reading;
    private final ReaderTime times;
    private String title = "";

    CitedPledgeView(DossierReading reading, ReaderTime times) {
        this.reading = reading;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElse("");
        DossierAddress.find(event, id -> new Cited(reading.get(id), reading.pledge(id, reference)))
                .ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private record Cited(DossierDetails dossier, CitedPledge pledge) {}

    private void show(Cited cited) {
        DossierDetails dossier = cited.dossier();
        DossierId id = dossier.id();
        CitedPledge pledge = cited.pledge();
        title = pledge.title();
        removeAll();
        var today = new Anchor(PledgeNavigation.path(new PledgeId(pledge.id())), say("dossier.now"));
        today.addClassNames("medina-button", "medina-button--quiet");
        var back = new Anchor(DossierNavigation.path(id), say("dossier.back-to-dossier"));
        back.addClassNames("medina-button", "medina-button--quiet");
        add(new PageHeader(pledge.title())
                .lead(say("dossier.as-it-stood", times.moment(dossier.frozenAt())))
                .over(new Span(pledge.reference()))
                .actions(back, today));
        boolean first = true;
        for (CitedText part : reading.text(id, pledge.reference())) {
            // the page is called as the pledge is
            add(part(part, first ? say("dossier.cited.pledge") : part.heading()));
            first = false;
        }
    }

    private static Component part(CitedText part, String heading) {
        var body = new Stack();
        part.lines().stream().filter(line -> !line.text().isBlank()).forEach(line -> {
            var paragraph = new Paragraph();
            if (!line.label().isEmpty()) {
                var label = new Span(line.label() + " ");
                label.getStyle().set("font-weight", "600");
                paragraph.add(label);
            }
            paragraph.add(new Span(line.text()));
            body.add(paragraph);
        });
        if (!part.items().isEmpty()) {
            var list = new UnorderedList();
            part.items().forEach(item -> list.add(new ListItem(item)));
            body.add(list);
        }
        return new Panel(heading, body);
    }
}
