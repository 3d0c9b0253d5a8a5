package org.medina.review.ui;

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
import org.medina.review.ReviewAction;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewPaper;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.PaperSheet;
import org.medina.signoff.ui.PaperEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

/** Where the sheet of a dossier is printed that an office signs by hand, and handed in again. */
@Route(ReviewNavigation.LIST + "/:address/paper")
@PermitAll
class PaperReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReviewAddresses addresses;
    private final ReviewPaper papers;
    private final CurrentActor currentActor;
    private final DataSize maxSize;

    PaperReviewView(
            ReviewAddresses addresses,
            ReviewPaper papers,
            CurrentActor currentActor,
            @Value("${medina.attachment.max-size:25MB}") DataSize maxSize) {
        this.addresses = addresses;
        this.papers = papers;
        this.currentActor = currentActor;
        this.maxSize = maxSize;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.review(event).ifPresent(review -> {
            removeAll();
            String hash = review.hash().orElse(null);
            if (review.may(ReviewAction.RECORD_PAPER) && hash != null) {
                show(review, hash);
            } else {
                add(new Stack(
                        head(review),
                        new EmptyState(
                                getTranslation("review.paper.closed"), getTranslation("review.paper.closed.text"))));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.paper.title");
    }

    private PageHeader head(ReviewDetails review) {
        return new PageHeader(getTranslation("review.paper.title"))
                .over(
                        new Span(review.reference()),
                        new Anchor(ReviewNavigation.path(review.id()), getTranslation("review.back")))
                .lead(review.plan().title());
    }

    private void show(ReviewDetails review, String hash) {
        var page = new Stack(head(review));
        papers.sheets(review.id()).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.status() == PaperRecord.Status.REFUSED)
                .ifPresent(last -> page.add(new Notice(
                        Notice.Kind.WARNING,
                        getTranslation("review.paper.refused"),
                        Objects.requireNonNullElse(last.refusal(), ""))));
        page.add(printing(review, hash), handingIn(review, hash));
        page.addClassName("medina-reading");
        add(page);
    }

    private Panel printing(ReviewDetails review, String hash) {
        DownloadHandler download = event -> {
            PaperSheet sheet = papers.sheet(review.id());
            event.setContentType("application/pdf");
            event.setFileName(sheet.fileName());
            event.getOutputStream().write(sheet.pdf());
        };
        var link = new Anchor(download, getTranslation("review.paper.print.do"));
        link.addClassName("medina-button");
        var fingerprint = new Code(hash);
        fingerprint.addClassName("medina-fingerprint");
        return new Panel(getTranslation("review.paper.print"), new Div(link), new Div(fingerprint))
                .lead(getTranslation("review.paper.print.lead"));
    }

    private Panel handingIn(ReviewDetails review, String hash) {
        var panel = new Panel(getTranslation("review.paper.hand-in"));
        var desk = new ReviewDesk(papers, review);
        if (desk.offices().isEmpty()) {
            return panel.content(new Notice(
                    Notice.Kind.WARNING,
                    getTranslation("review.paper.no-office.title"),
                    getTranslation("review.paper.no-office")));
        }
        String person = Objects.requireNonNull(currentActor.get().person(), "sheets are handed in by people")
                .toString();
        return panel.lead(getTranslation("review.paper.hand-in.lead"))
                .content(new PaperEntry(
                        desk,
                        hash,
                        review.id().subject() + "#RECORD_PAPER",
                        person,
                        maxSize,
                        getTranslation("review.done"),
                        () -> getUI().ifPresent(ui -> ui.navigate(ReviewNavigation.path(review.id())))));
    }
}
