package org.medina.workplan.ui;

import static org.medina.workplan.ui.WorkplanNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.casefile.ui.CaseViews;
import org.medina.workplan.PlanCalendar;
import org.medina.workplan.PlanEntry;
import org.medina.workplan.PlanItem;
import org.medina.workplan.Workplan;

/** The plan month by month: a month, a quarter or a year at a time, forums and deadlines beside the own work. */
@Route(WorkplanNavigation.PATH)
@PermitAll
class WorkplanView extends Stack implements HasDynamicTitle {

    private static final Map<PlanEntry.State, Tone> TONES = Map.of(
            PlanEntry.State.PLANNED, Tone.SKY,
            PlanEntry.State.UNDER_WAY, Tone.AMBER,
            PlanEntry.State.DONE, Tone.LEAF,
            PlanEntry.State.DROPPED, Tone.STONE);

    private final Workplan plan;
    private final PlanCalendar calendar;
    private final PlanQuestion question;
    private final CaseViews views;
    private final ReaderTime times;
    private final Select<Integer> span = new Select<>();
    private final Span period = new Span();
    private final Stack place = new Stack();
    private YearMonth first;

    WorkplanView(
            Workplan plan,
            PlanCalendar calendar,
            PlanQuestion question,
            CaseViews views,
            ReaderTime times,
            Clock clock) {
        this.plan = plan;
        this.calendar = calendar;
        this.question = question;
        this.views = views;
        this.times = times;
        if (!plan.isOfUse()) {
            throw Problem.forbidden();
        }
        first = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        span.setItems(1, 3, 12);
        span.setItemLabelGenerator(months -> say("span." + months));
        span.setAriaLabel(say("span"));
        span.setValue(3);
        span.addValueChangeListener(event -> show());
        period.getElement().setAttribute("role", "status");
        var filters = new Div(
                new Button(say("before"), event -> move(-1)), span, new Button(say("after"), event -> move(1)), period);
        filters.addClassName("medina-filters");
        var header = new PageHeader(say("title")).lead(say("lead"));
        if (plan.mayWrite()) {
            var add = new Button(
                    say("add"), event -> question.of(null, this::show).open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        add(header, filters, place);
        show();
    }

    @Override
    public String getPageTitle() {
        return say("title");
    }

    private void move(int spans) {
        first = first.plusMonths((long) spans * span.getValue());
        show();
    }

    private void show() {
        YearMonth last = first.plusMonths(span.getValue() - 1L);
        List<PlanItem> items = calendar.of(first, last);
        period.setText(say("period", name(first), name(last), items.size()));
        place.removeAll();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            place.add(month(month, items));
        }
        if (items.isEmpty()) {
            place.removeAll();
            place.add(new EmptyState(say("empty"), say("empty.text")));
        }
    }

    /** What begins in the month, and what had begun before and goes on in the first one shown. */
    private Panel month(YearMonth month, List<PlanItem> items) {
        var rows = new Stack();
        items.stream()
                .filter(item -> YearMonth.from(item.from()).equals(month)
                        || month.equals(first) && YearMonth.from(item.from()).isBefore(month))
                .forEach(item -> rows.add(row(item)));
        if (rows.getComponentCount() == 0) {
            rows.add(Prose.quiet(say("nothing")));
        }
        return new Panel(name(month), rows);
    }

    private Component row(PlanItem item) {
        String days = item.from().equals(item.until())
                ? times.day(item.from())
                : say("from-until", times.day(item.from()), times.day(item.until()));
        var row = new ListRow(title(item)).over(new Span(say("what." + item.what())), new Span(days));
        PlanEntry entry = item.entry();
        if (entry == null) {
            return row;
        }
        row.foot(new StatusBadge(say("state." + entry.state()), TONES.getOrDefault(entry.state(), Tone.STONE)));
        if (entry.officerName() != null) {
            row.foot(new Span(entry.officerName()));
        }
        if (entry.note() != null) {
            row.foot(new Span(entry.note()));
        }
        path(item).ifPresent(path -> row.foot(new Anchor(path, say("open-case"))));
        if (plan.mayWrite()) {
            var change = new Button(say("change"), event -> question.of(plan.get(entry.id()), this::show)
                    .open());
            change.addThemeVariants(ButtonVariant.TERTIARY);
            change.setAriaLabel(say("change.of", entry.title()));
            row.foot(change);
        }
        return row;
    }

    /** A deadline leads to its case. */
    private Component title(PlanItem item) {
        String words = item.reference() == null ? item.title() : say("deadline", item.reference(), item.title());
        return item.entry() == null
                ? path(item).<Component>map(path -> new Anchor(path, words)).orElseGet(() -> new Span(words))
                : new Span(words);
    }

    private Optional<String> path(PlanItem item) {
        return Optional.ofNullable(item.about()).flatMap(views::path);
    }

    private static String name(YearMonth month) {
        return Objects.requireNonNull(DateTimeFormatter.ofPattern("LLLL uuuu")
                .withLocale(ReaderTime.locale())
                .format(month));
    }
}
