package org.medina.oversight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.ui.Addressed;
import org.medina.base.ui.FactList;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseViews;
import org.medina.oversight.CasePlan;
import org.medina.oversight.CasePlanning;
import org.medina.oversight.CaseRow;
import org.medina.oversight.Forecast;
import org.medina.oversight.LatestStart;
import org.medina.refdata.Forum;

/** What lies ahead of one case: its likely end, and the latest days to begin its stages to make a forum. */
@Route(OversightNavigation.CASES + "/:id")
@PermitAll
class OversightPlanView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CasePlanning planning;
    private final transient CaseViews cases;
    private final transient ReaderTime times;
    private final Div place = new Stack();
    private String title = "";

    OversightPlanView(CasePlanning planning, CaseViews cases, ReaderTime times) {
        this.planning = planning;
        this.cases = cases;
        this.times = times;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.find(event, "id", typed -> id(typed).map(id -> planning.of(id, null)))
                .ifPresent(this::show);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(CasePlan plan) {
        CaseRow row = plan.row();
        title = getTranslation("oversight.plan.title", row.reference());
        removeAll();
        var open = new Anchor(cases.path(row.subject()).orElse(""), getTranslation("oversight.plan.open"));
        open.addClassNames("medina-button", "medina-button--quiet");
        add(
                new PageHeader(row.title())
                        .over(new Span(row.reference()))
                        .lead(getTranslation(
                                "oversight.case.under",
                                OversightWords.journey(row.subject().kind()),
                                row.city()))
                        .actions(open),
                new OversightPages(""),
                now(row),
                forums(row, plan),
                place);
        show(plan, row);
    }

    private Panel now(CaseRow row) {
        Forecast forecast = row.forecast();
        var facts = new FactList()
                .fact(
                        getTranslation("oversight.column.stage"),
                        OversightWords.stage(row.subject().kind(), row.stage()))
                .fact(getTranslation("oversight.plan.since"), times.day(row.entered()))
                .fact(getTranslation("oversight.plan.here"), getTranslation("oversight.days", row.days()));
        if (row.open()) {
            facts.fact(
                    getTranslation("oversight.column.expected"),
                    forecast == null
                            ? getTranslation("oversight.plan.few", Forecast.TOO_FEW)
                            : getTranslation(
                                    "oversight.plan.expected",
                                    times.day(forecast.middle()),
                                    times.day(forecast.early()),
                                    times.day(forecast.late()),
                                    forecast.like()));
        }
        return new Panel(getTranslation("oversight.plan.now"), facts);
    }

    private Div forums(CaseRow row, CasePlan plan) {
        List<Forum> ahead = planning.ahead();
        var filters = new Div();
        filters.addClassNames("medina-filters", "medina-filters--labelled");
        if (row.open() && !ahead.isEmpty()) {
            var choice = new Select<Forum>();
            choice.setLabel(getTranslation("oversight.plan.forum"));
            // the forums’ names are longer than a filter is wide
            choice.setWidth("min(100%, 22rem)");
            choice.setItems(ahead);
            choice.setItemLabelGenerator(Forum::label);
            choice.setValue(ahead.stream()
                    .filter(forum -> forum.code().equals(plan.forum()))
                    .findFirst()
                    .orElse(ahead.getFirst()));
            choice.addValueChangeListener(event ->
                    show(planning.of(row.subject().id(), event.getValue().code()), row));
            filters.add(choice);
        }
        return filters;
    }

    private void show(CasePlan plan, CaseRow row) {
        place.removeAll();
        if (plan.begins() == null) {
            place.add(new Paragraph(getTranslation(row.open() ? "oversight.plan.no-forum" : "oversight.plan.over")));
            return;
        }
        var table = new FigureTable(
                getTranslation("oversight.plan.table"),
                List.of(
                        getTranslation("oversight.column.stage"),
                        getTranslation("oversight.plan.latest"),
                        getTranslation("oversight.plan.takes")));
        plan.starts().forEach(start -> table.row(new Span(name(row, start)), List.of(day(start), takes(start))));
        String known = plan.exact() ? "oversight.plan.lead" : "oversight.plan.lead.early";
        place.add(new Panel(getTranslation("oversight.plan.starts"), table)
                .lead(getTranslation(known, times.day(plan.begins()))));
    }

    private String name(CaseRow row, LatestStart start) {
        String stage = OversightWords.stage(row.subject().kind(), start.stage());
        return start.days() == null ? getTranslation("oversight.plan.end", stage) : stage;
    }

    private Span day(LatestStart start) {
        boolean passed = start.day().isBefore(times.today());
        var day = new Span(
                passed ? getTranslation("oversight.plan.passed", times.day(start.day())) : times.day(start.day()));
        if (passed) {
            day.addClassName("medina-over");
        }
        return day;
    }

    private Span takes(LatestStart start) {
        if (start.days() == null) {
            return new Span("");
        }
        return new Span(getTranslation(
                start.usual() ? "oversight.plan.takes.usual" : "oversight.plan.takes.target", start.days()));
    }
}
