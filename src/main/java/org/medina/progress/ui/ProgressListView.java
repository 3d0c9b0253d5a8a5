package org.medina.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.EnumSet;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseList;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.progress.ProgressFilter;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressLists;
import org.medina.progress.ProgressStage;
import org.medina.progress.ProgressSummary;

/** The updates of one's own pledges, or for the secretariat of all: what is due next comes first. */
@Route(ProgressNavigation.LIST)
@PermitAll
class ProgressListView extends Stack implements HasDynamicTitle {

    private final ReaderTime times;
    private final Checkbox silent = new Checkbox();

    ProgressListView(ProgressLists lists, CurrentActor currentActor, ReaderTime times) {
        this.times = times;
        var header = new PageHeader(getTranslation("progress.list.title")).lead(getTranslation("progress.list.lead"));
        boolean secretariat = currentActor
                .find()
                .filter(actor -> actor.has(Role.SECRETARIAT_OFFICER) || actor.has(Role.SECRETARIAT_HEAD))
                .isPresent();
        if (secretariat) {
            var calendar = new Anchor(ProgressNavigation.CALENDAR, getTranslation("progress.calendar.title"));
            calendar.addClassNames("medina-button", "medina-button--quiet");
            header.actions(calendar);
        }
        silent.setLabel(getTranslation("progress.list.silent"));
        var found = new CaseList<>(
                "progress",
                "stage",
                EnumSet.allOf(ProgressStage.class),
                (words, stages) -> new ProgressFilter(words, stages, null, null, silent.getValue()));
        add(header, found.box(silent).of(lists::count, lists::page, this::row).show());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.list.title");
    }

    private RowList.Row row(ProgressSummary period) {
        var stage = new Div(ProgressSay.badge(period.stage()));
        if (period.noUpdateSince() != null) {
            stage.add(ProgressSay.silent(period.noUpdateSince()));
        }
        Instant reported = period.reported();
        return new RowList.Row(
                        ProgressNavigation.path(new ProgressId(period.id())),
                        period.title(),
                        getTranslation("progress.list.over", period.reference(), period.lead(), period.number()))
                .cell(getTranslation("progress.list.stage"), stage)
                .cell(getTranslation("progress.list.due"), due(period))
                .cell(getTranslation("progress.list.reported"), new Span(reported == null ? "–" : times.day(reported)));
    }

    private Component due(ProgressSummary period) {
        return switch (period.stage()) {
            case WAITING, DUE -> times.due(period.due());
            case PAUSED, CHECK, PUBLISHED, ENDED -> new Span(times.day(period.due()));
        };
    }
}
