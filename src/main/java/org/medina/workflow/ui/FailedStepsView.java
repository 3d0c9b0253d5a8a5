package org.medina.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseViews;
import org.medina.workflow.FailedJob;
import org.medina.workflow.FailedSteps;

/** What the portal could not do by itself, why, and what an operator does about it. */
@Route(ProcessNavigation.FAILED)
@PermitAll
class FailedStepsView extends Stack implements HasDynamicTitle {

    private final FailedSteps failed;
    private final CaseFiles files;
    private final CaseViews cases;
    private final StepNames names;
    private final ReaderTime times;
    private final Div place = new Stack();

    FailedStepsView(FailedSteps failed, CaseFiles files, CaseViews cases, StepNames names, ReaderTime times) {
        this.failed = failed;
        this.files = files;
        this.cases = cases;
        this.names = names;
        this.times = times;
        add(
                new PageHeader(getTranslation("workflow.failed.title")).lead(getTranslation("workflow.failed.lead")),
                place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workflow.failed.title");
    }

    private void show() {
        List<FailedJob> jobs = failed.all();
        place.removeAll();
        if (jobs.isEmpty()) {
            place.add(new EmptyState(
                    getTranslation("workflow.failed.empty"), getTranslation("workflow.failed.empty.text")));
            return;
        }
        place.add(
                new Paragraph(getTranslation("workflow.failed.do")),
                RowList.of(
                        getTranslation("workflow.failed.step"),
                        getTranslation("workflow.failed.title"),
                        (offset, limit) ->
                                jobs.stream().skip(offset).limit(limit).toList(),
                        jobs.size(),
                        this::row));
    }

    private RowList.Row row(FailedJob job) {
        Optional<CaseFile> file = Optional.ofNullable(job.subject()).flatMap(files::find);
        String reference = file.map(CaseFile::reference).orElseGet(() -> getTranslation("workflow.failed.no-case"));
        String step = names.of(job.process(), job.activity());
        var again = new Button(getTranslation("workflow.failed.again"), event -> {
            if (Told.attempt(() -> failed.tryAgain(job.id()))) {
                Told.done(getTranslation("workflow.failed.asked"));
            }
            show();
        });
        again.setAriaLabel(getTranslation("workflow.failed.again.of", step, reference));
        return new RowList.Row(
                        Optional.ofNullable(job.subject()).flatMap(cases::path).orElse(null), step, reference)
                .under(file.map(CaseFile::title).orElse(""))
                .cell(getTranslation("workflow.failed.since"), new Span(times.moment(job.due())))
                .cell(
                        getTranslation("workflow.failed.why"),
                        new Span(Objects.requireNonNullElseGet(
                                job.message(), () -> getTranslation("workflow.failed.unknown"))))
                .action(again);
    }
}
