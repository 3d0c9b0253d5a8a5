package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgePaper;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.PaperSheet;
import org.medina.signoff.ui.PaperEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

/** Where the sheet is printed that an office signs by hand, and handed in again. */
@Route("pledges/:address/paper")
@PermitAll
class SignOnPaperView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PledgePaper papers;
    private final Addresses addresses;
    private final CurrentActor currentActor;
    private final DataSize maxSize;

    SignOnPaperView(
            PledgePaper papers,
            Addresses addresses,
            CurrentActor currentActor,
            @Value("${medina.attachment.max-size:25MB}") DataSize maxSize) {
        this.papers = papers;
        this.addresses = addresses;
        this.currentActor = currentActor;
        this.maxSize = maxSize;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.pledge(event).ifPresent(details -> {
            removeAll();
            String hash = details.textHash();
            if (details.may(PledgeAction.PRINT_SHEET) && hash != null) {
                show(details, hash);
            } else {
                add(closed(details));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pledge.paper.title");
    }

    private void show(PledgeDetails details, String hash) {
        var page = new Stack(head(details), printing(details, hash));
        if (details.may(PledgeAction.RECORD_PAPER)) {
            papers.sheets(details.id()).stream()
                    .reduce((earlier, later) -> later)
                    .filter(last -> last.status() == PaperRecord.Status.REFUSED)
                    .ifPresent(last -> page.addComponentAtIndex(
                            1,
                            new Notice(
                                    Notice.Kind.WARNING,
                                    getTranslation("pledge.paper.refused"),
                                    Objects.requireNonNullElse(last.refusal(), ""))));
            page.add(handingIn(details, hash));
        }
        page.addClassName("medina-reading");
        add(page);
    }

    private PageHeader head(PledgeDetails details) {
        return new PageHeader(getTranslation("pledge.paper.title"))
                .over(new Span(details.reference()), back(details))
                .lead(getTranslation(
                        "pledge.sign.lead",
                        Objects.requireNonNullElse(details.content().title(), ""),
                        details.lead().name()));
    }

    private Panel printing(PledgeDetails details, String hash) {
        DownloadHandler download = event -> {
            PaperSheet sheet = papers.sheet(details.id());
            event.setContentType("application/pdf");
            event.setFileName(sheet.fileName());
            event.getOutputStream().write(sheet.pdf());
        };
        var link = new Anchor(download, getTranslation("pledge.paper.print.do"));
        link.addClassName("medina-button");
        var fingerprint = new Code(hash);
        fingerprint.addClassName("medina-fingerprint");
        return new Panel(getTranslation("pledge.paper.print"), new Div(link), new Div(fingerprint))
                .lead(getTranslation("pledge.paper.print.lead"));
    }

    private Panel handingIn(PledgeDetails details, String hash) {
        var panel = new Panel(getTranslation("pledge.paper.hand-in"));
        if (papers.offices(details.id()).isEmpty()) {
            return panel.content(new Notice(
                    Notice.Kind.WARNING,
                    getTranslation("pledge.paper.no-office.title"),
                    getTranslation("pledge.paper.no-office", details.lead().name())));
        }
        String person = currentActor.get().requiredPerson().toString();
        return panel.lead(getTranslation("pledge.paper.hand-in.lead"))
                .content(new PaperEntry(
                        new PledgeDesk(papers, details.id()),
                        hash,
                        details.id().subject() + "#RECORD_PAPER",
                        person,
                        maxSize,
                        getTranslation("pledge.done.RECORD_PAPER"),
                        () -> getUI().ifPresent(ui -> ui.navigate(PledgeNavigation.path(details.id())))));
    }

    private Component closed(PledgeDetails details) {
        return new Stack(
                head(details),
                new EmptyState(getTranslation("pledge.paper.closed"), getTranslation("pledge.paper.closed.text")));
    }

    private Anchor back(PledgeDetails details) {
        return new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.back"));
    }
}
