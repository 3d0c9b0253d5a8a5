package org.medina.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.grant.GrantFilter;
import org.medina.grant.GrantId;
import org.medina.grant.GrantLists;
import org.medina.grant.GrantStage;
import org.medina.grant.GrantSummary;

/** All grants that the reader has a part in: whose turn it is, what was approved, what is paid. */
@Route(GrantNavigation.LIST)
@PermitAll
class GrantListView extends Stack implements HasDynamicTitle {

    private final GrantLists lists;
    private final ReaderTime times;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<GrantStage> stages = new MultiSelectComboBox<>();
    private final Span count = new Span();
    private final Div place = new Div();

    GrantListView(GrantLists lists, ReaderTime times) {
        this.lists = lists;
        this.times = times;
        add(
                new PageHeader(getTranslation("grant.list.title")).lead(getTranslation("grant.list.lead")),
                filters(),
                place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grant.list.title");
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("grant.list.search"));
        search.setAriaLabel(getTranslation("grant.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        stages.setPlaceholder(getTranslation("grant.list.stage"));
        stages.setAriaLabel(getTranslation("grant.list.stage"));
        stages.setItems(GrantStage.values());
        stages.setItemLabelGenerator(stage -> getTranslation("grant.stage." + stage));
        stages.setClearButtonVisible(true);
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> show());
        stages.addValueChangeListener(event -> show());
        var filters = new Div(search, stages, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private void show() {
        var filter = new GrantFilter(search.getValue(), stages.getValue(), null);
        long found = lists.count(filter);
        count.setText(getTranslation("grant.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("grant.list.grant"),
                    getTranslation("grant.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (search.isEmpty() && stages.isEmpty()) {
            place.add(new EmptyState(getTranslation("grant.list.empty"), getTranslation("grant.list.empty.text")));
        } else {
            place.add(new EmptyState(
                    getTranslation("grant.list.none"),
                    getTranslation("grant.list.none.text"),
                    new Button(getTranslation("grant.list.reset"), event -> reset())));
        }
    }

    private void reset() {
        search.clear();
        stages.clear();
    }

    private RowList.Row row(GrantSummary grant) {
        String turn = grant.turn() == null
                ? getTranslation("grant.list.nobody")
                : getTranslation("grant.list.turn.since", grant.turn(), times.since(grant.since()));
        return new RowList.Row(
                        GrantNavigation.path(new GrantId(grant.id())),
                        grant.title(),
                        grant.reference() + " · " + grant.applicant())
                .cell(getTranslation("grant.list.stage"), GrantSay.badge(grant.stage()))
                .cell(getTranslation("grant.list.turn"), new Span(turn))
                .cell(getTranslation("grant.figure.approved"), new Span(GrantSay.money(grant.approved())))
                .cell(getTranslation("grant.figure.paid"), new Span(GrantSay.money(grant.paid())));
    }
}
