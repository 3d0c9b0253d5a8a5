package org.medina.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxFilter;
import org.medina.inbox.WorkLine;
import org.medina.inbox.WorkReading;

/** Everything that waits for the reader or their office: what, which case, whose, since when, due when. */
@Route(WorkNavigation.PATH)
@PermitAll
class WorkView extends Stack implements HasDynamicTitle {

    private final Inbox inbox;
    private final WorkReading reading;
    private final WorkRows rows;
    private final Span count = new Span();
    private final WorkList place = new WorkList(this::showAgain, this::showKeys);
    private @Nullable RowList<WorkLine> list;
    private final List<WorkBeside> besides;
    private final Stack beside = new Stack();
    private final WorkFilters filters;
    private final WorkChosen chosen;

    WorkView(
            Inbox inbox,
            WorkReading reading,
            WorkRows rows,
            WorkBars bars,
            List<WorkBeside> besides,
            CurrentActor currentActor) {
        this.inbox = inbox;
        this.reading = reading;
        this.rows = rows;
        this.besides = List.copyOf(besides);
        this.filters = new WorkFilters(inbox, this::show);
        this.chosen = bars.bar(this::showAgain);
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        String office = currentActor
                .find()
                .map(Actor::organisation)
                .map(Organisation::name)
                .orElse("");
        add(
                new PageHeader(getTranslation("inbox.title"))
                        .lead(getTranslation("inbox.lead", office))
                        .actions(keys()),
                beside,
                filters,
                count,
                chosen,
                place);
        show();
        refreshOnReturn();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title");
    }

    /** The same again, with as many rows as were shown. */
    private void showAgain() {
        show(list == null ? 0 : list.shown());
    }

    private void show() {
        show(0);
    }

    private Button keys() {
        var button = new Button(getTranslation("inbox.keys.show"), event -> showKeys());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("medina-work-keys");
        return button;
    }

    private void showKeys() {
        WorkKeys.question().open();
    }

    private void showBeside() {
        beside.removeAll();
        besides.stream().flatMap(one -> one.waiting().stream()).forEach(line -> {
            var notice = new Notice(Notice.Kind.INFO, line.words(), "");
            notice.add(new Anchor(line.path(), line.action()));
            beside.add(notice);
        });
        beside.setVisible(beside.getComponentCount() > 0);
    }

    private void show(int many) {
        showBeside();
        InboxFilter filter = filters.filter();
        long found = inbox.count(filter);
        count.setText(
                found > Inbox.MANY
                        ? getTranslation("inbox.count.many", Inbox.MANY)
                        : getTranslation("inbox.count", found));
        place.removeAll();
        list = null;
        chosen.begin(found > 0);
        if (found > 0) {
            list = RowList.of(
                            getTranslation("inbox.work"),
                            getTranslation("inbox.title"),
                            (offset, limit) -> reading.page(filter, offset, limit),
                            Math.toIntExact(Math.min(found, Inbox.MANY)),
                            entry -> rows.row(entry, chosen, this::showAgain))
                    .upTo(many);
            place.add(list);
            chosen.end();
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
                    showAgain();
                    return true;
                });
            }
        });
    }
}
