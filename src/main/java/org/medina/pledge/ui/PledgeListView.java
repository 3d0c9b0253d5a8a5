package org.medina.pledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationKind;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeFilter;
import org.medina.pledge.PledgeLists;
import org.medina.pledge.PledgeStatus;
import org.medina.pledge.PledgeSummary;

/** All pledges that the reader's organisation may read. */
@Route(PledgeNavigation.LIST)
@PermitAll
class PledgeListView extends Stack implements HasDynamicTitle {

    private final PledgeLists lists;
    private final ReaderTime times;
    private final boolean mayCreate;
    private final BeginPledge begin;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<PledgeStatus> statuses = new MultiSelectComboBox<>();
    private final Checkbox own = new Checkbox();
    private final Span count = new Span();
    private final Div place = new Div();

    PledgeListView(
            PledgeLists lists,
            PledgeDrafting drafting,
            BeginPledge begin,
            CurrentActor currentActor,
            ReaderTime times) {
        this.lists = lists;
        this.begin = begin;
        this.times = times;
        this.mayCreate = drafting.mayCreate();
        var header = new PageHeader(getTranslation("pledge.list.title")).lead(getTranslation("pledge.list.lead"));
        if (mayCreate) {
            header.actions(beginButton());
        }
        boolean ofCity = currentActor
                .find()
                .map(actor -> actor.organisation())
                .filter(organisation -> organisation.kind() == OrganisationKind.CITY)
                .isPresent();
        add(header, filters(ofCity), place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pledge.list.title");
    }

    private Div filters(boolean ofCity) {
        search.setPlaceholder(getTranslation("pledge.list.search"));
        search.setAriaLabel(getTranslation("pledge.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        statuses.setPlaceholder(getTranslation("pledge.list.status"));
        statuses.setAriaLabel(getTranslation("pledge.list.status"));
        statuses.setItems(PledgeStatus.values());
        statuses.setItemLabelGenerator(status -> getTranslation("pledge.status." + status));
        statuses.setClearButtonVisible(true);
        own.setLabel(getTranslation("pledge.list.own"));
        own.setVisible(ofCity);
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> show());
        statuses.addValueChangeListener(event -> show());
        own.addValueChangeListener(event -> show());
        var filters = new Div(search, statuses, own, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private void show() {
        PledgeFilter filter = new PledgeFilter(search.getValue(), statuses.getValue(), own.getValue());
        long found = lists.count(filter);
        count.setText(getTranslation("pledge.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("pledge.list.pledge"),
                    getTranslation("pledge.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (filter.equals(PledgeFilter.ALL) || isUntouched()) {
            place.add(nothingYet());
        } else {
            var reset = new Button(getTranslation("pledge.list.reset"), event -> reset());
            place.add(
                    new EmptyState(getTranslation("pledge.list.none"), getTranslation("pledge.list.none.text"), reset));
        }
    }

    private boolean isUntouched() {
        return search.isEmpty() && statuses.isEmpty() && !own.getValue();
    }

    private void reset() {
        search.clear();
        statuses.clear();
        own.clear();
    }

    private EmptyState nothingYet() {
        return mayCreate
                ? new EmptyState(
                        getTranslation("pledge.list.empty"), getTranslation("pledge.list.empty.create"), beginButton())
                : new EmptyState(getTranslation("pledge.list.empty"), getTranslation("pledge.list.empty.read"));
    }

    private RowList.Row row(PledgeSummary pledge) {
        var city = new Span(pledge.leadName());
        var turn = new Span(pledge.turnName() == null ? "" : pledge.turnName());
        var edited = times.momentText(pledge.lastEditedAt());
        return new RowList.Row(PledgeNavigation.path(pledge.id()), pledge.title(), pledge.reference())
                .cell(getTranslation("pledge.list.status"), PledgeTones.badge(pledge.status()))
                .cell(getTranslation("pledge.list.city"), city)
                .cell(getTranslation("pledge.list.turn"), turn)
                .cell(getTranslation("pledge.list.edited"), edited);
    }

    private Button beginButton() {
        var button = new Button(getTranslation("pledge.begin"), event -> begin.ask());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
