package org.medina.declaration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
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
import org.medina.declaration.DeclarationFilter;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.DeclarationLists;
import org.medina.declaration.DeclarationStatus;
import org.medina.declaration.DeclarationSummary;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;

/** All declarations that the reader may know of: where each stands, how many cities stand behind it, until when. */
@Route(DeclarationNavigation.LIST)
@PermitAll
class DeclarationListView extends Stack implements HasDynamicTitle {

    private final DeclarationLists lists;
    private final ReaderTime times;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<DeclarationStatus> statuses = new MultiSelectComboBox<>();
    private final Span count = new Span();
    private final Div place = new Div();

    DeclarationListView(DeclarationLists lists, ReaderTime times, CurrentActor currentActor) {
        this.lists = lists;
        this.times = times;
        var head =
                new PageHeader(getTranslation("declaration.list.title")).lead(getTranslation("declaration.list.lead"));
        if (currentActor.get().has(Role.SECRETARIAT_OFFICER)) {
            var begin = new Anchor(DeclarationNavigation.BEGINNING, getTranslation("declaration.new"));
            begin.addClassNames("medina-button", "medina-button--door");
            head.actions(begin);
        }
        add(head, filters(), place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("declaration.list.title");
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("declaration.list.search"));
        search.setAriaLabel(getTranslation("declaration.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        statuses.setPlaceholder(getTranslation("declaration.list.status"));
        statuses.setAriaLabel(getTranslation("declaration.list.status"));
        statuses.setItems(DeclarationStatus.values());
        statuses.setItemLabelGenerator(status -> getTranslation("declaration.status." + status));
        statuses.setClearButtonVisible(true);
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> show());
        statuses.addValueChangeListener(event -> show());
        var filters = new Div(search, statuses, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private void show() {
        var filter = new DeclarationFilter(search.getValue(), statuses.getValue());
        long found = lists.count(filter);
        count.setText(getTranslation("declaration.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("declaration.list.declaration"),
                    getTranslation("declaration.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (search.isEmpty() && statuses.isEmpty()) {
            place.add(new EmptyState(
                    getTranslation("declaration.list.empty"), getTranslation("declaration.list.empty.text")));
        } else {
            place.add(new EmptyState(
                    getTranslation("declaration.list.none"),
                    getTranslation("declaration.list.none.text"),
                    new Button(getTranslation("declaration.list.reset"), event -> reset())));
        }
    }

    private void reset() {
        search.clear();
        statuses.clear();
    }

    private RowList.Row row(DeclarationSummary declaration) {
        String closes = declaration.closes() == null
                ? getTranslation("declaration.list.no-day")
                : times.day(declaration.closes());
        return new RowList.Row(
                        DeclarationNavigation.path(new DeclarationId(declaration.id())),
                        declaration.title(),
                        declaration.reference())
                .cell(getTranslation("declaration.list.status"), DeclarationSay.badge(declaration.status()))
                .cell(
                        getTranslation("declaration.list.endorsed"),
                        new Span(getTranslation("declaration.cities", declaration.endorsed())))
                .cell(getTranslation("declaration.list.closes"), new Span(closes));
    }
}
