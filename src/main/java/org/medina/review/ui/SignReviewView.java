package org.medina.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierReading;
import org.medina.dossier.ui.DossierNavigation;
import org.medina.review.Edition;
import org.medina.review.ReviewAction;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewReading;
import org.medina.review.ReviewSigning;
import org.medina.signoff.SectionChange;
import org.medina.signoff.Signature;
import org.medina.signoff.ui.SigningPanels;
import org.medina.signoff.ui.ToSign;

/** Where a signatory reads what changed since it last looked, and signs exactly that; made for a phone first. */
@Route(ReviewNavigation.LIST + "/:address/sign")
@PermitAll
class SignReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Whoever reads more than that reads the dossier. */
    private static final int MOST_CHANGES = 40;

    /** They are others in every version and say nothing to people. */
    private static final Set<String> OF_THE_FILE = Set.of("forum", "grouping", "frozenAt", "json", "figures");

    private final ReviewAddresses addresses;
    private final ReviewReading reading;
    private final ChainPanel chain;
    private final DossierReading dossiers;
    private final ReviewSigning acts;
    private final SigningPanels signing;
    private final ReaderTime times;

    SignReviewView(
            ReviewAddresses addresses,
            ReviewReading reading,
            ChainPanel chain,
            DossierReading dossiers,
            ReviewSigning acts,
            SigningPanels signing,
            ReaderTime times) {
        this.addresses = addresses;
        this.reading = reading;
        this.chain = chain;
        this.dossiers = dossiers;
        this.acts = acts;
        this.signing = signing;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.review(event).ifPresent(review -> {
            removeAll();
            String hash = review.edition().map(Edition::hash).orElse(null);
            if (review.may(ReviewAction.SIGN) && hash != null) {
                show(review, hash);
            } else {
                add(new Stack(
                        head(review),
                        new EmptyState(
                                getTranslation("review.sign.closed"), getTranslation("review.sign.closed.text"))));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.sign.title");
    }

    private void show(ReviewDetails review, String hash) {
        var page = new Stack(
                head(review),
                changes(review),
                look(review),
                chain.of(review),
                signing.of(new ToSign(
                        hash,
                        ReviewNavigation.signing(review.id()),
                        (document, date) -> acts.sign(review.id(), hash, document, date),
                        signature -> proof(review, signature))));
        page.addClassName("medina-reading");
        add(page);
        reading.looked(review.id());
    }

    private PageHeader head(ReviewDetails review) {
        return new PageHeader(getTranslation("review.sign.title"))
                .over(
                        new Span(review.reference()),
                        new Anchor(ReviewNavigation.path(review.id()), getTranslation("review.back")))
                .lead(review.plan().title());
    }

    private Panel changes(ReviewDetails review) {
        List<SectionChange> changes = reading.changes(review.id()).stream()
                .filter(change -> !OF_THE_FILE.contains(change.key()))
                .toList();
        Map<String, String> titles = titles(review);
        var panel = new Panel(getTranslation("review.sign.changes"));
        review.edition()
                .map(Edition::changes)
                .ifPresent(words ->
                        panel.content(new Notice(Notice.Kind.INFO, getTranslation("review.sign.version"), words)));
        if (changes.isEmpty()) {
            return panel.content(Prose.quiet(getTranslation("review.sign.changes.none")));
        }
        boolean first = changes.stream().allMatch(change -> change.kind() == SectionChange.Kind.ADDED);
        panel.lead(getTranslation(first ? "review.sign.changes.first" : "review.sign.changes.some", changes.size()));
        if (!first) {
            changes.stream()
                    .limit(MOST_CHANGES)
                    .map(change -> change(change, titles))
                    .forEach(panel::content);
        }
        return panel;
    }

    private Component change(SectionChange change, Map<String, String> titles) {
        var words = new Paragraph();
        for (SectionChange.Piece piece : change.pieces()) {
            String tag =
                    switch (piece.mark()) {
                        case NEW -> "ins";
                        case GONE -> "del";
                        case SAME -> "span";
                    };
            words.getElement().appendChild(new Element(tag).setText(piece.text()));
        }
        var shown = new Div(
                new H3(getTranslation("review.sign.change." + change.kind(), name(change.key(), titles))), words);
        shown.addClassName("medina-changes");
        return shown;
    }

    /** What is signed, to be read whole. */
    private Panel look(ReviewDetails review) {
        var panel = new Panel(getTranslation("review.sign.whole"));
        review.edition().map(Edition::dossier).ifPresent(dossier -> {
            var look = new Anchor(DossierNavigation.path(new DossierId(dossier)), getTranslation("dossier.look"));
            look.addClassNames("medina-button", "medina-button--quiet");
            panel.content(look);
        });
        return panel.lead(getTranslation("review.sign.whole.lead"));
    }

    /** Of the pledges, by their references. */
    private Map<String, String> titles(ReviewDetails review) {
        return review.edition().map(Edition::dossier).stream()
                .flatMap(dossier -> dossiers.groups(new DossierId(dossier)).stream())
                .flatMap(group -> group.entries().stream())
                .collect(Collectors.toMap(entry -> entry.reference(), entry -> entry.title(), (one, twin) -> one));
    }

    private String name(String section, Map<String, String> titles) {
        String title = titles.get(section);
        return title == null
                ? getTranslation("review.field." + section)
                : getTranslation("review.sign.pledge", section, title);
    }

    private void proof(ReviewDetails review, Signature signature) {
        var proof = new FactList()
                .fact(
                        getTranslation("review.sign.office"),
                        signature.officeTitle() + ", " + signature.organisationName())
                .fact(getTranslation("review.sign.at"), times.momentText(signature.at()))
                .fact(getTranslation("review.sign.hash"), Prose.code(signature.textHash()))
                .fact(getTranslation("review.sign.record"), Prose.code(signature.hash()));
        var back = new Button(getTranslation("review.back"), event -> getUI().ifPresent(
                        ui -> ui.navigate(ReviewNavigation.path(review.id()))));
        removeAll();
        var page = new Stack(
                head(review),
                new Notice(
                        Notice.Kind.SUCCESS,
                        getTranslation("review.sign.proof"),
                        getTranslation("review.sign.proof.text")),
                new Panel(getTranslation("signoff.sign.yours"), proof, back));
        page.addClassName("medina-reading");
        add(page);
    }
}
