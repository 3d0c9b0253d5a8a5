package org.medina.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
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

    private final ProgressLists lists;
    private final ReaderTime times;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<ProgressStage> stages = new MultiSelectComboBox<>();
    private final Checkbox silent = new Checkbox();
    private final Span count = new Span();
    private final Div place = new Div();

    ProgressListView(ProgressLists lists, CurrentActor currentActor, ReaderTime times) {
        this.lists = lists;
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
        add(header, filters(), place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.list.title");
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("progress.list.search"));
        search.setAriaLabel(getTranslation("progress.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        stages.setPlaceholder(getTranslation("progress.list.stage"));
        stages.setAriaLabel(getTranslation("progress.list.stage"));
        stages.setItems(ProgressStage.values());
        stages.setItemLabelGenerator(stage -> getTranslation("progress.stage." + stage));
        stages.setClearButtonVisible(true);
        silent.setLabel(getTranslation("progress.list.silent"));
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> show());
        stages.addValueChangeListener(event -> show());
        silent.addValueChangeListener(event -> show());
        var filters = new Div(search, stages, silent, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private void show() {
        var filter = new ProgressFilter(search.getValue(), stages.getValue(), null, null, silent.getValue());
        long found = lists.count(filter);
        count.setText(getTranslation("progress.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("progress.list.pledge"),
                    getTranslation("progress.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (search.isEmpty() && stages.isEmpty() && !silent.getValue()) {
            place.add(
                    new EmptyState(getTranslation("progress.list.empty"), getTranslation("progress.list.empty.text")));
        } else {
            place.add(new EmptyState(
                    getTranslation("progress.list.none"),
                    getTranslation("progress.list.none.text"),
                    new Button(getTranslation("progress.list.reset"), event -> reset())));
        }
    }

    private void reset() {
        search.clear();
        stages.clear();
        silent.clear();
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
