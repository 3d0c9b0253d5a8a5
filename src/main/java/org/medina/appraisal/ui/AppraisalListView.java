package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.appraisal.AppraisalFilter;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalLists;
import org.medina.appraisal.AppraisalStage;
import org.medina.appraisal.AppraisalSummary;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;

/** The desk: all appraisals that the reader takes part in. */
@Route(AppraisalNavigation.LIST)
@PermitAll
class AppraisalListView extends Stack implements HasDynamicTitle {

    private final AppraisalLists lists;
    private final ReaderTime times;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<AppraisalStage> stages = new MultiSelectComboBox<>();
    private final Span count = new Span();
    private final Div place = new Div();

    AppraisalListView(AppraisalLists lists, ReaderTime times) {
        this.lists = lists;
        this.times = times;
        add(new PageHeader(say("appraisal.list.title")).lead(say("appraisal.list.lead")), filters(), place);
        show();
    }

    @Override
    public String getPageTitle() {
        return say("appraisal.list.title");
    }

    private Div filters() {
        search.setPlaceholder(say("appraisal.list.search"));
        search.setAriaLabel(say("appraisal.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> show());
        stages.setPlaceholder(say("appraisal.list.stage"));
        stages.setAriaLabel(say("appraisal.list.stage"));
        stages.setItems(AppraisalStage.values());
        stages.setItemLabelGenerator(stage -> say("appraisal.stage." + stage));
        stages.setClearButtonVisible(true);
        stages.addValueChangeListener(event -> show());
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        var filters = new Div(search, stages, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private void show() {
        var filter = new AppraisalFilter(search.getValue(), stages.getValue(), null);
        long found = lists.count(filter);
        count.setText(say("appraisal.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    say("appraisal.list.request"),
                    say("appraisal.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (search.isEmpty() && stages.isEmpty()) {
            place.add(new EmptyState(say("appraisal.list.empty"), say("appraisal.list.empty.text")));
        } else {
            place.add(new EmptyState(
                    say("appraisal.list.none"),
                    say("appraisal.list.none.text"),
                    new Button(say("appraisal.list.reset"), event -> reset())));
        }
    }

    private void reset() {
        search.clear();
        stages.clear();
    }

    private RowList.Row row(AppraisalSummary appraisal) {
        Component due = appraisal.due() == null ? new Span() : times.due(appraisal.due());
        Component own = appraisal.own() == null ? new Span("–") : AppraisalWords.badge(appraisal.own());
        return new RowList.Row(
                        AppraisalNavigation.path(new AppraisalId(appraisal.id())),
                        appraisal.title(),
                        appraisal.reference() + " · " + appraisal.applicant())
                .cell(say("appraisal.list.stage"), AppraisalWords.badge(appraisal.stage()))
                .cell(say("appraisal.list.own"), own)
                .cell(say("appraisal.list.due"), due);
    }
}
