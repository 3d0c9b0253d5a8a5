package org.medina.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseStages;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.review.ReviewAction;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewId;
import org.medina.review.ReviewReading;
import org.medina.review.ReviewStage;

/** The case page of a review: the board while cities answer, the dossier and its chain afterwards. */
@Route(ReviewNavigation.LIST + "/:address")
@PermitAll
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReviewReading reading;
    private final ReviewAddresses addresses;
    private final CaseStages stages;
    private final CaseParts parts;
    private final ReviewPanels panels;
    private @Nullable ReviewDetails shown;

    ReviewView(
            ReviewReading reading, ReviewAddresses addresses, CaseStages stages, CaseParts parts, ReviewPanels panels) {
        this.reading = reading;
        this.addresses = addresses;
        this.stages = stages;
        this.parts = parts;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.review(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.plan().title();
    }

    private void show(ReviewDetails review) {
        shown = review;
        var shell = new CaseShell(
                head(review),
                parts.stages(stages.of(review.id().subject())),
                panels.turn().of(review, this::reload));
        if (review.endReason() != null) {
            shell.notice(new Notice(
                    Notice.Kind.WARNING, getTranslation("review.stage." + review.stage()), review.endReason()));
        }
        if (review.may(ReviewAction.SEE_BOARD) && review.openedAt() != null) {
            shell.content(panels.board().of(review));
        }
        panels.dossier().of(review.id().subject()).ifPresent(shell::content);
        shell.content(panels.chain().of(review));
        panels.forms().of(review.id().subject()).ifPresent(shell::content);
        if (review.stage() == ReviewStage.PREPARATION
                || !review.plan().questions().isEmpty()) {
            shell.content(asked(review));
        }
        parts.guests(review.id().subject()).forEach(shell::content);
        if (review.may(ReviewAction.SEE_HISTORY)) {
            shell.content(parts.history(
                    reading.history(review.id()), row -> getTranslation("review.history." + row.action())));
        }
        panels.process()
                .of(review.id())
                .ifPresent(state ->
                        shell.below(panels.diagrams().of(ReviewId.KIND, state.xml(), state.active(), state.done())));
        shell.side(panels.facts().of(review));
        removeAll();
        add(shell);
    }

    private PageHeader head(ReviewDetails review) {
        var head = new PageHeader(review.plan().title())
                .over(Prose.code(review.reference()), ReviewSay.badge(review.stage()));
        if (review.forum() != null) {
            head.over(new Span(review.forum()));
        }
        if (review.stage() == ReviewStage.PUBLISHED) {
            var published = new Anchor("register/reviews/" + review.reference(), getTranslation("review.register"));
            published.setRouterIgnore(true);
            published.addClassNames("medina-button", "medina-button--quiet");
            head.actions(published);
        }
        return head;
    }

    private Panel asked(ReviewDetails review) {
        var panel = new Panel(getTranslation("review.asked"));
        if (review.plan().introduction() != null) {
            panel.content(Prose.words(review.plan().introduction()));
        }
        var questions = new OrderedList();
        review.plan().questions().forEach(question -> questions.add(new ListItem(question)));
        return panel.content(questions);
    }

    private void reload() {
        ReviewDetails before = shown;
        if (before != null) {
            ReviewId id = before.id();
            Told.attempt(() -> show(reading.get(id)));
        }
    }
}
