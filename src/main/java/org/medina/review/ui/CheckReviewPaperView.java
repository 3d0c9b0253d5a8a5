package org.medina.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.review.ReviewAction;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewPaper;
import org.medina.signoff.PaperClaim;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.ui.ScanPicture;

/** Where a second person compares a signed sheet with the dossier, and takes or refuses it. */
@Route(ReviewNavigation.LIST + "/:address/check-paper")
@PermitAll
class CheckReviewPaperView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReviewAddresses addresses;
    private final ReviewPaper papers;
    private final ReviewPanels panels;
    private final ReviewSteps steps;
    private final ReaderTime times;

    CheckReviewPaperView(
            ReviewAddresses addresses, ReviewPaper papers, ReviewPanels panels, ReviewSteps steps, ReaderTime times) {
        this.addresses = addresses;
        this.papers = papers;
        this.panels = panels;
        this.steps = steps;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.review(event).ifPresent(review -> {
            removeAll();
            Optional<PaperRecord> waiting = review.may(ReviewAction.CHECK_PAPER)
                    ? papers.sheets(review.id()).stream()
                            .filter(sheet -> sheet.status() == PaperRecord.Status.AWAITING_CHECK)
                            .findFirst()
                    : Optional.empty();
            waiting.ifPresentOrElse(
                    sheet -> show(review, sheet),
                    () -> add(new Stack(
                            head(review),
                            new EmptyState(
                                    getTranslation("review.paper.check.closed"),
                                    getTranslation("review.paper.check.closed.text")))));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.paper.check.title");
    }

    private PageHeader head(ReviewDetails review) {
        return new PageHeader(getTranslation("review.paper.check.title"))
                .over(
                        new Span(review.reference()),
                        new Anchor(ReviewNavigation.path(review.id()), getTranslation("review.back")))
                .lead(getTranslation("review.paper.check.lead"));
    }

    private void show(ReviewDetails review, PaperRecord sheet) {
        var beside = new Div(scan(review, sheet), frozen(review, sheet));
        beside.addClassName("medina-compare");
        add(new Stack(head(review), beside, answer(review, sheet)));
    }

    private Panel scan(ReviewDetails review, PaperRecord sheet) {
        PaperClaim claim = sheet.claim();
        var facts = new FactList()
                .fact(getTranslation("review.sign.office"), review.name(claim.organisation()))
                .fact(getTranslation("signoff.paper.signatory"), claim.signatoryName())
                .fact(getTranslation("signoff.paper.signed-on"), times.day(claim.signedOn()))
                .fact(
                        getTranslation("review.paper.check.mandate"),
                        getTranslation(
                                "review.paper.check.mandate.of",
                                claim.mandate().document(),
                                times.day(claim.mandate().date())))
                .fact(
                        getTranslation("review.paper.check.by"),
                        getTranslation(
                                "review.paper.check.by.at", sheet.recordedByName(), times.moment(sheet.recordedAt())));
        return new Panel(
                getTranslation("review.paper.check.scan"),
                ScanPicture.of(
                        () -> papers.scan(review.id(), sheet.id()),
                        out -> papers.writeScan(review.id(), sheet.id(), out)),
                facts);
    }

    private Stack frozen(ReviewDetails review, PaperRecord sheet) {
        var label = new Span(getTranslation("review.paper.check.hash"));
        label.addClassName("medina-quiet");
        var fingerprint = new Code(sheet.textHash().replaceAll("(.{8})(?=.)", "$1 "));
        fingerprint.addClassName("medina-fingerprint");
        var stack = new Stack(new Panel(getTranslation("review.paper.check.text"), new Div(label, fingerprint)));
        panels.dossier().of(review.id().subject()).ifPresent(stack::add);
        return stack;
    }

    private Panel answer(ReviewDetails review, PaperRecord sheet) {
        var agree = new Button(getTranslation("review.paper.check.do"));
        agree.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        agree.setDisableOnClick(true);
        agree.addClickListener(event -> {
            if (Told.attempt(() -> papers.check(review.id(), sheet.id()))) {
                Told.done(getTranslation("review.done"));
                toCase(review);
            }
            agree.setEnabled(true);
        });
        var refuse = new Button(getTranslation("review.action.REFUSE_PAPER"), event -> steps.words(
                        review.id().subject(),
                        "REFUSE_PAPER",
                        "reason",
                        reason -> papers.refuse(review.id(), sheet.id(), reason),
                        () -> toCase(review))
                .open());
        var answers = new Div(agree, refuse);
        answers.addClassName("medina-listrow-actions");
        return new Panel(getTranslation("review.paper.check.answer"), answers)
                .lead(getTranslation("review.paper.check.answer.lead"));
    }

    private void toCase(ReviewDetails review) {
        getUI().ifPresent(ui -> ui.navigate(ReviewNavigation.path(review.id())));
    }
}
