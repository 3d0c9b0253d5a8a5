package org.medina.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseViews;
import org.medina.workflow.CaseAtStep;
import org.medina.workflow.FailedSteps;
import org.medina.workflow.ProcessFigures;
import org.medina.workflow.ProcessPicture;
import org.medina.workflow.StepFigures;

/** A model with what goes on in it: as a picture, as figures, and the cases behind each number. */
@Route(ProcessNavigation.PROCESSES + "/:process?")
@PermitAll
class ProcessesView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FIRST = "pledge";

    private final ProcessFigures figures;
    private final FailedSteps operating;
    private final CaseViews cases;
    private final CaseFiles files;
    private final StepNames names;
    private final ReaderTime times;

    ProcessesView(
            ProcessFigures figures,
            FailedSteps operating,
            CaseViews cases,
            CaseFiles files,
            StepNames names,
            ReaderTime times) {
        this.figures = figures;
        this.operating = operating;
        this.cases = cases;
        this.files = files;
        this.names = names;
        this.times = times;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workflow.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String process = event.getRouteParameters().get("process").orElse(FIRST);
        Optional<String> step = event.getLocation().getQueryParameters().getSingleParameter("step");
        ProcessPicture picture = figures.of(process);
        removeAll();
        add(new PageHeader(getTranslation("workflow.title")).lead(getTranslation("workflow.lead")), choices(picture));
        if (picture.older() > 0) {
            add(new OlderCases(operating, files).of(picture, () -> go(ProcessNavigation.path(process))));
        }
        step.filter(chosen -> picture.steps().stream().map(StepFigures::element).anyMatch(chosen::equals))
                .ifPresent(chosen -> add(at(process, chosen)));
        add(steps(picture));
    }

    private Div choices(ProcessPicture picture) {
        var drawn = new Stack();
        Select<String> process = new Select<>();
        process.setLabel(getTranslation("workflow.process"));
        process.setItems(figures.processes());
        process.setItemLabelGenerator(this::name);
        process.setValue(picture.process());
        process.addValueChangeListener(event -> go(ProcessNavigation.path(event.getValue())));
        Select<Heat> colour = new Select<>();
        colour.setLabel(getTranslation("workflow.colour"));
        colour.setItems(Heat.values());
        colour.setItemLabelGenerator(heat -> getTranslation("workflow.colour." + heat));
        colour.setValue(Heat.TIME);
        colour.addValueChangeListener(event -> draw(drawn, picture, event.getValue()));
        draw(drawn, picture, Heat.TIME);
        var filters = new Div(process, colour);
        filters.addClassNames("medina-filters", "medina-filters--labelled");
        return new Stack(
                filters,
                new Panel(getTranslation("workflow.picture"), drawn)
                        .lead(getTranslation("workflow.picture.lead", picture.version())));
    }

    private void draw(Div place, ProcessPicture picture, Heat heat) {
        place.removeAll();
        var diagram = heat.draw(picture, getTranslation("workflow.picture.label", name(picture.process())));
        diagram.whenChosen(element -> picture.steps().stream()
                .filter(step -> step.element().equals(element))
                .findFirst()
                .ifPresent(step -> go(ProcessNavigation.path(picture.process(), step.element()))));
        place.add(diagram);
    }

    private Panel steps(ProcessPicture picture) {
        var table = new FigureTable(
                getTranslation("workflow.steps.caption", name(picture.process())),
                Stream.of("step", "waiting", "passed", "median", "slow")
                        .map(column -> getTranslation("workflow." + column))
                        .toList());
        picture.steps()
                .forEach(step -> table.row(
                        new Span(names.of(picture.process(), step.element())),
                        List.of(
                                waiting(picture.process(), step),
                                new Span(String.valueOf(step.passed())),
                                lasting(step.median()),
                                lasting(step.slow()))));
        return new Panel(getTranslation("workflow.steps"), table);
    }

    private Component waiting(String process, StepFigures step) {
        if (step.waiting() == 0) {
            return new Span("0");
        }
        var link = new Anchor(ProcessNavigation.path(process, step.element()), String.valueOf(step.waiting()));
        link.setAriaLabel(getTranslation("workflow.cases", step.waiting(), names.of(process, step.element())));
        return link;
    }

    private Span lasting(@Nullable Duration duration) {
        return new Span(duration == null ? "" : times.lasting(duration));
    }

    private Panel at(String process, String step) {
        long found = figures.count(process, step);
        var panel = new Panel(getTranslation("workflow.at", names.of(process, step)))
                .lead(getTranslation("workflow.at.lead", found));
        if (found > 0) {
            panel.content(RowList.of(
                    getTranslation("workflow.at.case"),
                    getTranslation("workflow.at", names.of(process, step)),
                    (offset, limit) -> figures.cases(process, step, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        }
        return panel;
    }

    private RowList.Row row(CaseAtStep one) {
        return new RowList.Row(cases.path(one.subject()).orElse(null), one.title(), one.reference())
                .cell(getTranslation("workflow.at.since"), new Span(times.since(one.since())))
                .cell(
                        getTranslation("workflow.at.due"),
                        one.due() == null ? new Span(getTranslation("workflow.at.no-due")) : times.due(one.due()));
    }

    private String name(String process) {
        String key = "workflow.process." + process;
        String name = getTranslation(key);
        return name.contains(key) ? process : name;
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
