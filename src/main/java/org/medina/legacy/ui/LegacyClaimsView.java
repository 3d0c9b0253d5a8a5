package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.legacy.LegacyClaim;
import org.medina.legacy.LegacyClaims;
import org.medina.legacy.LegacyImports;
import org.medina.legacy.LegacyProposal;
import org.springframework.beans.factory.annotation.Value;

/** Which cities may look at their entries, and what they propose. */
@Route(LegacyNavigation.CLAIMS)
@PermitAll
class LegacyClaimsView extends Stack implements HasDynamicTitle {

    private final LegacyClaims claims;
    private final Organisations organisations;
    private final ReaderTime times;
    private final Clock clock;
    private final String publicUrl;
    private final Stack made = new Stack();
    private final Div proposed = new Div();
    private final Div listed = new Div();

    LegacyClaimsView(
            LegacyImports imports,
            LegacyClaims claims,
            Organisations organisations,
            ReaderTime times,
            Clock clock,
            @Value("${medina.public-url}") String publicUrl) {
        this.claims = claims;
        this.organisations = organisations;
        this.times = times;
        this.clock = clock;
        this.publicUrl = publicUrl;
        if (!imports.isOfUse()) {
            throw Problem.forbidden();
        }
        add(
                new PageHeader(say("claims"))
                        .over(new Anchor(LegacyNavigation.LIST, say("title")))
                        .lead(say("claims.lead", LegacyClaims.DAYS))
                        .actions(new Button(say("claim.make"), event -> making().open())),
                made,
                proposed,
                listed);
        show();
    }

    @Override
    public String getPageTitle() {
        return say("claims");
    }

    private void show() {
        proposed.removeAll();
        List<LegacyProposal> waiting = claims.waiting();
        if (!waiting.isEmpty()) {
            var panel = new Panel(say("proposals"));
            waiting.forEach(one -> panel.content(proposal(one)));
            proposed.add(panel);
        }
        listed.removeAll();
        var panel = new Panel(say("claims.all"));
        List<LegacyClaim> all = claims.all();
        if (all.isEmpty()) {
            panel.content(new EmptyState(say("claims.none"), say("claims.none.text")));
        }
        all.forEach(one -> panel.content(claim(one)));
        listed.add(panel);
    }

    private Question making() {
        var city = new ComboBox<Organisation>(say("field.city"));
        city.setItems(organisations.all(OrganisationKind.CITY));
        city.setItemLabelGenerator(Organisation::name);
        city.setWidthFull();
        return new Question(say("claim.make"), say("claim.make.text", LegacyClaims.DAYS))
                .field("city", city)
                .answer(say("claim.make"), () -> {
                    Organisation chosen = city.getValue();
                    tell(claims.make(chosen == null ? "" : chosen.alias()));
                    show();
                });
    }

    private void tell(LegacyClaims.Made claim) {
        var link = new TextField(say("claim.link"));
        link.setValue(publicUrl + "/" + LegacyNavigation.claim(claim.secret()));
        link.setReadOnly(true);
        link.setWidthFull();
        made.removeAll();
        made.add(
                new Notice(Notice.Kind.SUCCESS, say("claim.made", claim.claim().cityName()), say("claim.made.text")),
                link);
    }

    private Component claim(LegacyClaim claim) {
        var row = new ListRow(new Span(claim.cityName()))
                .over(new Span(say("claim.by", claim.madeBy(), times.day(claim.madeAt()))))
                .foot(new Span(standing(claim)));
        if (!claim.isOpen(clock.instant())) {
            return row;
        }
        if (claim.sentAt() == null) {
            var send = new Button(say("claim.send"), event -> new Question(
                            say("claim.send.title", claim.cityName()), say("claim.send.text"))
                    .answer(say("claim.send"), () -> {
                        claims.send(claim.id());
                        show();
                        Told.done(say("claim.sent.done"));
                    })
                    .open());
            send.setAriaLabel(say("claim.send.of", claim.cityName()));
            row.foot(send);
        }
        var revoke = new Button(say("claim.revoke"), event -> new Question(
                        say("claim.revoke.title", claim.cityName()), say("claim.revoke.text"))
                .answer(say("claim.revoke"), () -> {
                    claims.revoke(claim.id());
                    show();
                })
                .open());
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(say("claim.revoke.of", claim.cityName()));
        return row.foot(revoke);
    }

    private String standing(LegacyClaim claim) {
        if (claim.revokedAt() != null) {
            return say("claim.revoked", times.day(claim.revokedAt()));
        }
        if (!claim.isOpen(clock.instant())) {
            return say("claim.ended", times.day(claim.endsAt()));
        }
        String told = claim.sentAt() == null ? say("claim.unsent") : say("claim.sent", times.day(claim.sentAt()));
        String seen =
                claim.openedAt() == null ? say("claim.unopened") : say("claim.opened", times.day(claim.openedAt()));
        return say("claim.open", times.day(claim.endsAt()), told, seen);
    }

    private Component proposal(LegacyProposal proposal) {
        var facts = new FactList();
        proposal.fields()
                .forEach((field, text) -> facts.fact(say("field." + field), text.isBlank() ? say("taken-out") : text));
        if (proposal.note() != null) {
            facts.fact(say("proposal.note"), proposal.note());
        }
        var accept = new Button(
                say("proposal.accept"),
                event -> Told.attempt(() -> {
                    claims.accept(proposal.id());
                    show();
                    Told.done(say("proposal.accepted"));
                }));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var refuse =
                new Button(say("proposal.refuse"), event -> refusing(proposal).open());
        var actions = new Div(accept, refuse);
        actions.addClassName("medina-actions");
        return new Stack(
                new ListRow(new Anchor(LegacyNavigation.path(proposal.entry()), proposal.entryTitle()))
                        .over(new Span(proposal.cityName()), times.momentText(proposal.at())),
                facts,
                actions);
    }

    private Question refusing(LegacyProposal proposal) {
        var reason = new TextArea(say("reason"));
        reason.setWidthFull();
        return new Question(say("proposal.refuse.title"), say("proposal.refuse.text"))
                .field("reason", reason)
                .answer(say("proposal.refuse"), () -> {
                    claims.refuse(proposal.id(), reason.getValue());
                    show();
                });
    }
}
