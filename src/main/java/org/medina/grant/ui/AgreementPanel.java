package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.grant.Agreement;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantPapers;
import org.medina.identity.OrganisationId;
import org.springframework.stereotype.Service;

/** The agreement: its terms, who has signed, its papers. */
@Service
class AgreementPanel {

    private final GrantPapers papers;
    private final ReaderTime times;

    AgreementPanel(GrantPapers papers, ReaderTime times) {
        this.papers = papers;
        this.times = times;
    }

    Panel of(GrantDetails grant) {
        var panel = new Panel(say("grant.agreement"));
        Agreement agreement = grant.agreement();
        if (agreement == null) {
            return panel;
        }
        panel.lead(say(
                "grant.agreement.drafted",
                agreement.drafted().name(),
                times.moment(agreement.drafted().at())));
        if (agreement.returned() != null) {
            panel.content(new Notice(Notice.Kind.WARNING, say("grant.agreement.returned"), agreement.returned()));
        }
        panel.content(Prose.words(agreement.text()), signatures(grant, agreement));
        outside(panel, agreement);
        String hash = agreement.textHash();
        if (hash != null) {
            var verify = new Anchor("verify/" + hash, say("grant.agreement.verify"));
            verify.setRouterIgnore(true);
            panel.content(verify);
        }
        if (grant.may(GrantAction.SEE_FILES)) {
            panel.content(GrantDownload.links(say("grant.agreement"), format -> papers.agreement(grant.id(), format)));
        }
        return panel;
    }

    private UnorderedList signatures(GrantDetails grant, Agreement agreement) {
        var list = new UnorderedList();
        list.addClassName("medina-checklist");
        for (OrganisationId party : agreement.signed()) {
            grant.signatures().stream()
                    .filter(signature -> signature.organisation().equals(party))
                    .findFirst()
                    .ifPresent(signature -> list.add(new ListItem(
                            new StatusBadge(say("grant.agreement.signed"), Tone.LEAF),
                            new Span(say(
                                    "grant.agreement.signature",
                                    signature.officeTitle(),
                                    signature.organisationName(),
                                    times.moment(signature.at()))))));
        }
        if (agreement.isFrozen()) {
            grant.toSign()
                    .forEach(party -> list.add(new ListItem(
                            new StatusBadge(say("grant.agreement.unsigned"), Tone.AMBER),
                            new Span(grant.name(party)))));
        }
        return list;
    }

    private void outside(Panel panel, Agreement agreement) {
        Agreement.Outside paper = agreement.outside();
        if (paper == null) {
            return;
        }
        String key = agreement.hasPaperWaiting()
                ? "grant.agreement.paper.waits"
                : agreement.isSignedOutside() ? "grant.agreement.paper.right" : "grant.agreement.paper.refused";
        panel.content(new Notice(
                Notice.Kind.INFO,
                say(key),
                say(
                        "grant.agreement.paper",
                        times.day(paper.signedOn()),
                        paper.signatories(),
                        paper.recorded().name())));
    }
}
