package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.medina.attachment.ui.FilesPanels;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeFiles;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeService;
import org.medina.signoff.SectionChange;
import org.medina.signoff.Signature;
import org.medina.signoff.ui.SigningPanels;
import org.medina.signoff.ui.ToSign;

/** Where a mayor reads what changed and what is signed, and signs exactly that; made for a phone first. */
@Route("pledges/:address/sign")
@PermitAll
class SignPledgeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PledgeService pledges;
    private final PledgeReading reading;
    private final Addresses addresses;
    private final PledgeText text;
    private final FilesPanels files;
    private final PledgeFiles kept;
    private final ChangesPanel changes;
    private final SigningPanels signing;
    private final ReaderTime times;

    SignPledgeView(
            PledgeService pledges,
            PledgeReading reading,
            Addresses addresses,
            PledgeText text,
            FilesPanels files,
            PledgeFiles kept,
            ChangesPanel changes,
            SigningPanels signing,
            ReaderTime times) {
        this.pledges = pledges;
        this.reading = reading;
        this.addresses = addresses;
        this.text = text;
        this.files = files;
        this.kept = kept;
        this.changes = changes;
        this.signing = signing;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.pledge(event).ifPresent(details -> {
            removeAll();
            String hash = details.textHash();
            if (details.may(PledgeAction.SIGN) && hash != null) {
                show(details, hash);
            } else {
                add(closed(details));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pledge.sign.title");
    }

    private void show(PledgeDetails details, String hash) {
        List<SectionChange> since = reading.changesForMe(details.id());
        var page = new Stack(head(details), changes.of(since, () -> reading.looked(details.id())), whole(details));
        page.add(signing.of(new ToSign(
                hash,
                PledgeNavigation.signing(details.id()),
                (document, date) -> pledges.sign(details.id(), hash, document, date),
                signature -> proof(details, signature))));
        page.addClassName("medina-reading");
        add(page);
    }

    private PageHeader head(PledgeDetails details) {
        var back = new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.back"));
        return new PageHeader(getTranslation("pledge.sign.title"))
                .over(new Span(details.reference()), back)
                .lead(getTranslation(
                        "pledge.sign.lead",
                        Objects.requireNonNullElse(details.content().title(), ""),
                        details.lead().name()));
    }

    private Panel whole(PledgeDetails details) {
        var panel = new Panel(getTranslation("pledge.sign.text"), text.signed(details));
        panel.lead(getTranslation("pledge.sign.text.lead"));
        var list = files.list(kept, details.id());
        if (list.getComponentCount() > 0) {
            panel.content(new H3(getTranslation("pledge.sign.files")), list);
        }
        var note = new Paragraph(getTranslation("pledge.voluntary"));
        note.addClassName("medina-voluntary");
        return panel.content(note);
    }

    private void proof(PledgeDetails details, Signature signature) {
        var facts = new FactList()
                .fact(
                        getTranslation("pledge.sign.proof.office"),
                        getTranslation("pledge.signature", signature.officeTitle(), signature.organisationName()))
                .fact(getTranslation("pledge.sign.proof.at"), times.momentText(signature.at()))
                .fact(
                        getTranslation("pledge.sign.proof.mandate"),
                        getTranslation(
                                "pledge.signature.mandate",
                                signature.mandate().document(),
                                times.day(signature.mandate().date())))
                .fact(getTranslation("pledge.text.hash"), code(signature.textHash()))
                .fact(getTranslation("pledge.sign.proof.record"), code(signature.hash()));
        var verify = new Anchor("verify/" + signature.textHash(), getTranslation("pledge.text.verify"));
        verify.setRouterIgnore(true);
        var back = new Button(getTranslation("pledge.sign.proof.back"), event -> getUI().ifPresent(
                        ui -> ui.navigate(PledgeNavigation.path(details.id()))));
        removeAll();
        var page = new Stack(
                head(details),
                new Notice(
                        Notice.Kind.SUCCESS,
                        getTranslation("pledge.sign.proof"),
                        getTranslation("pledge.sign.proof.text")),
                new Panel(getTranslation("signoff.sign.yours"), facts, verify, back));
        page.addClassName("medina-reading");
        add(page);
    }

    private Component closed(PledgeDetails details) {
        return new Stack(
                head(details),
                new EmptyState(getTranslation("pledge.sign.closed"), getTranslation("pledge.sign.closed.text")));
    }

    private static Component code(String hash) {
        var code = new Span(hash);
        code.addClassName("medina-code");
        return code;
    }
}
