package org.medina.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.grant.Agreement;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantAgreements;
import org.medina.grant.GrantDetails;
import org.medina.signoff.Signature;
import org.medina.signoff.ui.SigningPanels;
import org.medina.signoff.ui.ToSign;

/** Where a party reads the agreement with all its figures, and signs exactly that; made for a phone first. */
@Route(GrantNavigation.LIST + "/:address/sign")
@PermitAll
class SignGrantView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GrantAgreements agreements;
    private final GrantAddresses addresses;
    private final SharesPanel shares;
    private final TranchesPanel tranches;
    private final GrantFacts facts;
    private final SigningPanels signing;
    private final ReaderTime times;

    SignGrantView(
            GrantAgreements agreements,
            GrantAddresses addresses,
            SharesPanel shares,
            TranchesPanel tranches,
            GrantFacts facts,
            SigningPanels signing,
            ReaderTime times) {
        this.agreements = agreements;
        this.addresses = addresses;
        this.shares = shares;
        this.tranches = tranches;
        this.facts = facts;
        this.signing = signing;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.grant(event).ifPresent(grant -> {
            removeAll();
            Agreement agreement = grant.agreement();
            String hash = agreement == null ? null : agreement.textHash();
            if (grant.may(GrantAction.SIGN) && agreement != null && hash != null) {
                show(grant, agreement, hash);
            } else {
                add(new Stack(
                        head(grant),
                        new EmptyState(getTranslation("grant.sign.closed"), getTranslation("grant.sign.closed.text"))));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grant.sign.title");
    }

    private void show(GrantDetails grant, Agreement agreement, String hash) {
        var page = new Stack(
                head(grant),
                new Panel(getTranslation("grant.agreement"), Prose.words(agreement.text())),
                facts.of(grant),
                shares.of(grant),
                tranches.of(grant),
                signing.of(new ToSign(
                        hash,
                        GrantNavigation.signing(grant.id()),
                        (document, date) -> agreements.sign(grant.id(), hash, document, date),
                        signature -> proof(grant, signature))));
        page.addClassName("medina-reading");
        add(page);
    }

    private PageHeader head(GrantDetails grant) {
        return new PageHeader(getTranslation("grant.sign.title"))
                .over(
                        new Span(grant.reference()),
                        new Anchor(GrantNavigation.path(grant.id()), getTranslation("grant.back")))
                .lead(getTranslation(
                        "grant.sign.lead",
                        grant.request().title(),
                        GrantSay.money(grant.figures().approved())));
    }

    private void proof(GrantDetails grant, Signature signature) {
        var proof = new FactList()
                .fact(
                        getTranslation("grant.paper.office"),
                        signature.officeTitle() + ", " + signature.organisationName())
                .fact(getTranslation("grant.paper.date"), times.momentText(signature.at()))
                .fact(getTranslation("grant.sign.hash"), Prose.code(signature.textHash()))
                .fact(getTranslation("grant.paper.record"), Prose.code(signature.hash()));
        var back = new Button(getTranslation("grant.back"), event -> getUI().ifPresent(
                        ui -> ui.navigate(GrantNavigation.path(grant.id()))));
        removeAll();
        var page = new Stack(
                head(grant),
                new Notice(
                        Notice.Kind.SUCCESS,
                        getTranslation("grant.sign.proof"),
                        getTranslation("grant.sign.proof.text")),
                new Panel(getTranslation("signoff.sign.yours"), proof, back));
        page.addClassName("medina-reading");
        add(page);
    }
}
