package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.legacy.LegacyClaiming;
import org.medina.legacy.LegacyEntry;
import org.medina.pledge.PledgeId;

/** A city’s own earlier actions: are they right, and which become pledges? */
@Route(LegacyNavigation.CLAIM)
@PermitAll
class ClaimedView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final LegacyClaiming claiming;
    private final CorrectionQuestion corrections;
    private final ReaderTime times;
    private @Nullable String secret;

    ClaimedView(LegacyClaiming claiming, CorrectionQuestion corrections, ReaderTime times) {
        this.claiming = claiming;
        this.corrections = corrections;
        this.times = times;
    }

    @Override
    public String getPageTitle() {
        return say("claimed");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse(null);
        show();
    }

    private void show() {
        removeAll();
        try {
            show(claiming.open(secret));
        } catch (Problem refused) {
            if (refused.kind() != Problem.Kind.NOT_FOUND) {
                throw refused;
            }
            add(new PageHeader(say("claimed")), new EmptyState(say("claimed.none"), say("claimed.none.text")));
        }
    }

    private void show(LegacyClaiming.Claimed claimed) {
        add(new PageHeader(say("claimed"))
                .lead(say("claimed.lead", times.day(claimed.claim().endsAt()))));
        claimed.entries().forEach(entry -> add(entry(entry, claimed.waiting().containsKey(entry.id()))));
    }

    private Component entry(LegacyEntry entry, boolean waiting) {
        var over = new Div(LegacyNavigation.badge(entry.state()), new Span(say("from", entry.source(), entry.row())));
        over.addClassName("medina-filters");
        var panel = new Panel(
                entry.content().title(), over, Prose.words(entry.content().summary()), CorrectionQuestion.facts(entry));
        if (waiting) {
            panel.content(new Notice(Notice.Kind.INFO, say("proposal.waits"), say("proposal.waits.text")));
        }
        if (entry.state() == LegacyEntry.State.LISTED) {
            panel.content(actions(entry, waiting));
        } else if (entry.pledge() != null) {
            panel.content(new Anchor("pledges/" + entry.pledge(), say("pledge")));
        }
        return panel;
    }

    private Component actions(LegacyEntry entry, boolean waiting) {
        var adopt = new Button(say("adopt"), event -> new Question(say("adopt.title"), say("adopt.text"))
                .answer(say("adopt"), () -> adopt(entry))
                .open());
        adopt.addThemeVariants(ButtonVariant.PRIMARY);
        adopt.setAriaLabel(say("adopt.of", entry.content().title()));
        var correct = new Button(say("propose"), event -> corrections
                .of(entry, say("propose"), say("propose.text"), (fields, note) -> {
                    claiming.propose(entry.id(), secret, fields, note);
                    Told.done(say("proposed"));
                    show();
                })
                .open());
        correct.setAriaLabel(say("propose.of", entry.content().title()));
        correct.setEnabled(!waiting);
        var actions = new Div(adopt, correct);
        actions.addClassName("medina-actions");
        return actions;
    }

    private void adopt(LegacyEntry entry) {
        PledgeId pledge = claiming.adopt(entry.id(), secret);
        Told.done(say("adopted"));
        UI.getCurrentOrThrow().navigate("pledges/" + pledge);
    }
}
