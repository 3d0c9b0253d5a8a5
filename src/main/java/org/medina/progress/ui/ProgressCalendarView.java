package org.medina.progress.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.progress.ProgressFilter;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressLists;
import org.medina.progress.ProgressStage;
import org.medina.progress.ProgressSummary;

/** Which updates are due in which month, late ones first; the secretariat sees all, a city its own. */
@Route(ProgressNavigation.CALENDAR)
@PermitAll
class ProgressCalendarView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 200;

    private final ProgressLists lists;
    private final ReaderTime times;
    private final Clock clock;

    ProgressCalendarView(ProgressLists lists, ReaderTime times, Clock clock) {
        this.lists = lists;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.calendar.title");
    }

    private void show() {
        removeAll();
        var back = new Anchor(ProgressNavigation.LIST, getTranslation("progress.list.title"));
        add(new PageHeader(getTranslation("progress.calendar.title"))
                .over(back)
                .lead(getTranslation("progress.calendar.lead")));
        Instant now = clock.instant();
        var filter = new ProgressFilter(null, EnumSet.of(ProgressStage.WAITING, ProgressStage.DUE), null, null, false);
        List<ProgressSummary> due = lists.page(filter, 0, MOST);
        if (due.isEmpty()) {
            add(new EmptyState(
                    getTranslation("progress.calendar.empty"), getTranslation("progress.calendar.empty.text")));
            return;
        }
        List<ProgressSummary> late =
                due.stream().filter(period -> period.due().isBefore(now)).toList();
        if (!late.isEmpty()) {
            add(month(getTranslation("progress.calendar.late", late.size()), late));
        }
        Map<YearMonth, List<ProgressSummary>> months = due.stream()
                .filter(period -> !period.due().isBefore(now))
                .collect(Collectors.groupingBy(
                        period -> YearMonth.from(period.due().atOffset(ZoneOffset.UTC)),
                        TreeMap::new,
                        Collectors.toList()));
        months.forEach((month, periods) -> add(
                month(getTranslation("progress.calendar.month", ProgressSay.month(month), periods.size()), periods)));
        if (due.size() == MOST) {
            add(Prose.quiet(getTranslation("progress.calendar.more", MOST)));
        }
    }

    private Panel month(String heading, List<ProgressSummary> periods) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        periods.forEach(period -> list.add(new ListItem(row(period))));
        return new Panel(heading, list);
    }

    private ListRow row(ProgressSummary period) {
        var row = new ListRow(new Anchor(ProgressNavigation.path(new ProgressId(period.id())), period.title()))
                .over(Prose.code(period.reference()), new Span(period.lead()), ProgressSay.badge(period.stage()))
                .foot(new Div(times.due(period.due())));
        if (period.noUpdateSince() != null) {
            row.over(ProgressSay.silent(period.noUpdateSince()));
        }
        return row;
    }
}
