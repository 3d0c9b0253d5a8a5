package org.medina.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxFilter;

/** Everything that waits for the reader or their office: what, which case, whose, since when, due when. */
@Route(WorkNavigation.PATH)
@PermitAll
class WorkView extends Stack implements HasDynamicTitle {

    private final Inbox inbox;
    private final WorkRows rows;
    private final Span count = new Span();
    private final Div place = new Div();
    private final WorkFilters filters;

    WorkView(Inbox inbox, WorkRows rows, CurrentActor currentActor) {
        this.inbox = inbox;
        this.rows = rows;
        this.filters = new WorkFilters(inbox, this::show);
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        String office = currentActor
                .find()
                .map(Actor::organisation)
                .map(Organisation::name)
                .orElse("");
        add(
                new PageHeader(getTranslation("inbox.title")).lead(getTranslation("inbox.lead", office)),
                filters,
                count,
                place);
        show();
        refreshOnReturn();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title");
    }

    private void show() {
        InboxFilter filter = filters.filter();
        long found = inbox.count(filter);
        count.setText(getTranslation("inbox.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("inbox.work"),
                    getTranslation("inbox.title"),
                    (offset, limit) -> inbox.page(filter, offset, limit),
                    Math.toIntExact(found),
                    entry -> rows.row(entry, this::show)));
            return;
        }
        place.add(filters.isUntouched() ? nothingWaits() : nothingMatches());
    }

    private EmptyState nothingWaits() {
        return new EmptyState(
                getTranslation("inbox.empty"),
                getTranslation("inbox.empty.text"),
                new Anchor("pledges", getTranslation("inbox.empty.first")));
    }

    private EmptyState nothingMatches() {
        return new EmptyState(
                getTranslation("inbox.none"),
                getTranslation("inbox.none.text"),
                new Button(getTranslation("inbox.reset"), event -> filters.reset()));
    }

    private void refreshOnReturn() {
        var page = Optional.ofNullable(UI.getCurrent()).orElseThrow().getPage();
        Signal.effect(this, context -> {
            boolean visible = page.pageVisibilitySignal().get() == PageVisibility.VISIBLE;
            if (visible && !context.isInitialRun()) {
                Signal.untracked(() -> {
                    show();
                    return true;
                });
            }
        });
    }
}
