package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
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
import org.medina.attachment.ui.FilesPanels;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.Office;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeFiles;
import org.medina.pledge.PledgePaper;
import org.medina.signoff.PaperClaim;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.ui.ScanPicture;

/** Where a second person compares a signed sheet with what was frozen, and takes or refuses it. */
@Route("pledges/:address/check-paper")
@PermitAll
class CheckPaperView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PledgePaper papers;
    private final Addresses addresses;
    private final PledgeQuestions questions;
    private final PledgeText text;
    private final FilesPanels files;
    private final PledgeFiles kept;
    private final ReaderTime times;

    CheckPaperView(
            PledgePaper papers,
            Addresses addresses,
            PledgeQuestions questions,
            PledgeText text,
            FilesPanels files,
            PledgeFiles kept,
            ReaderTime times) {
        this.papers = papers;
        this.addresses = addresses;
        this.questions = questions;
        this.text = text;
        this.files = files;
        this.kept = kept;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.pledge(event).ifPresent(details -> {
            removeAll();
            Optional<PaperRecord> waiting = details.may(PledgeAction.CHECK_PAPER)
                    ? papers.sheets(details.id()).stream()
                            .filter(sheet -> sheet.status() == PaperRecord.Status.AWAITING_CHECK)
                            .findFirst()
                    : Optional.empty();
            add(waiting.<Component>map(sheet -> page(details, sheet)).orElseGet(() -> closed(details)));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pledge.paper.check.title");
    }

    private Stack page(PledgeDetails details, PaperRecord sheet) {
        var beside = new Div(scan(details, sheet), frozen(details, sheet));
        beside.addClassName("medina-compare");
        return new Stack(head(details), beside, answer(details, sheet));
    }

    private PageHeader head(PledgeDetails details) {
        return new PageHeader(getTranslation("pledge.paper.check.title"))
                .over(new Span(details.reference()), back(details))
                .lead(getTranslation("pledge.paper.check.lead"));
    }

    private Panel scan(PledgeDetails details, PaperRecord sheet) {
        PaperClaim claim = sheet.claim();
        String office = papers.offices(details.id()).stream()
                .filter(one -> one.id().equals(claim.office()))
                .map(Office::title)
                .findFirst()
                .orElse("");
        var facts = new FactList()
                .fact(
                        getTranslation("pledge.sign.proof.office"),
                        getTranslation(
                                "pledge.signature", office, details.lead().name()))
                .fact(getTranslation("signoff.paper.signatory"), claim.signatoryName())
                .fact(getTranslation("signoff.paper.signed-on"), times.day(claim.signedOn()))
                .fact(
                        getTranslation("pledge.sign.proof.mandate"),
                        getTranslation(
                                "pledge.paper.check.mandate",
                                claim.mandate().document(),
                                times.day(claim.mandate().date())))
                .fact(
                        getTranslation("pledge.paper.check.by"),
                        getTranslation(
                                "pledge.paper.check.by.at", sheet.recordedByName(), times.moment(sheet.recordedAt())));
        return new Panel(
                getTranslation("pledge.paper.check.scan"),
                ScanPicture.of(
                        () -> papers.scan(details.id(), sheet.id()),
                        out -> papers.writeScan(details.id(), sheet.id(), out)),
                facts);
    }

    private Panel frozen(PledgeDetails details, PaperRecord sheet) {
        var label = new Span(getTranslation("pledge.paper.check.hash"));
        label.addClassName("medina-quiet");
        var fingerprint = new Code(sheet.textHash().replaceAll("(.{8})(?=.)", "$1 "));
        fingerprint.addClassName("medina-fingerprint");
        return new Panel(
                getTranslation("pledge.paper.check.text"),
                new Div(label, fingerprint),
                text.signed(details),
                files.list(kept, details.id()));
    }

    private Panel answer(PledgeDetails details, PaperRecord sheet) {
        var agree = new Button(getTranslation("pledge.paper.check.do"));
        agree.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        agree.setDisableOnClick(true);
        agree.addClickListener(event -> {
            if (Told.attempt(() -> papers.check(details.id(), sheet.id()))) {
                Told.done(getTranslation("pledge.done.CHECK_PAPER"));
                toCase(details);
            }
            agree.setEnabled(true);
        });
        var refuse = new Button(getTranslation("pledge.action.REFUSE_PAPER"), event -> questions
                .refusePaper(details.id(), sheet.id(), () -> toCase(details))
                .open());
        var answers = new Div(agree, refuse);
        answers.addClassName("medina-listrow-actions");
        return new Panel(getTranslation("pledge.paper.check.answer"), answers)
                .lead(getTranslation("pledge.paper.check.answer.lead"));
    }

    private void toCase(PledgeDetails details) {
        getUI().ifPresent(ui -> ui.navigate(PledgeNavigation.path(details.id())));
    }

    private Component closed(PledgeDetails details) {
        return new Stack(
                head(details),
                new EmptyState(
                        getTranslation("pledge.paper.check.closed"), getTranslation("pledge.paper.check.closed.text")));
    }

    private Anchor back(PledgeDetails details) {
        return new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.back"));
    }
}
