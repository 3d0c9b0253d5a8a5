package org.medina.funding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.call.CallTerms;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingFilter;
import org.medina.funding.FundingLists;
import org.medina.funding.FundingStatus;
import org.medina.funding.FundingSummary;

/** All requests that the reader's organisation may read; the address may name what the list is of. */
@Route(FundingNavigation.LIST)
@PermitAll
class FundingListView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final FundingLists lists;
    private final boolean mayBegin;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<FundingStatus> statuses = new MultiSelectComboBox<>();
    private final Span count = new Span();
    private final Div place = new Div();
    private FundingFilter given = FundingFilter.ALL;

    FundingListView(FundingLists lists, FundingDrafting drafting) {
        this.lists = lists;
        this.mayBegin = drafting.mayBegin();
        var header = new PageHeader(getTranslation("funding.list.title"))
                .lead(getTranslation(mayBegin ? "funding.list.lead.city" : "funding.list.lead"));
        if (mayBegin) {
            header.actions(beginLink());
        } else if (drafting.mayEnter()) {
            var enter = new Anchor(FundingNavigation.BEGIN, getTranslation("funding.enter"));
            enter.addClassNames("medina-button", "medina-button--quiet");
            header.actions(enter);
        }
        add(header, filters(), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        given = new FundingFilter(
                null,
                Set.of(),
                asked.getSingleParameter("call").flatMap(FundingListView::id).orElse(null),
                asked.getSingleParameter("pledge").flatMap(FundingListView::id).orElse(null),
                asked.getSingleParameter("mechanism").orElse(null),
                asked.getSingleParameter("country").orElse(null),
                asked.getSingleParameter("objective")
                        .flatMap(FundingListView::number)
                        .orElse(null),
                asked.getSingleParameter("group")
                        .flatMap(FundingListView::group)
                        .orElse(null));
        Set<FundingStatus> wanted = EnumSet.noneOf(FundingStatus.class);
        asked.getParameters().getOrDefault("status", List.of()).stream()
                .flatMap(name -> status(name).stream())
                .forEach(wanted::add);
        if (!wanted.isEmpty()) {
            statuses.setValue(wanted);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("funding.list.title");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<FundingStatus> status(String name) {
        return EnumSet.allOf(FundingStatus.class).stream()
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static Optional<CallTerms.Group> group(String name) {
        return EnumSet.allOf(CallTerms.Group.class).stream()
                .filter(group -> group.name().equals(name))
                .findFirst();
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("funding.list.search"));
        search.setAriaLabel(getTranslation("funding.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        statuses.setPlaceholder(getTranslation("funding.list.status"));
        statuses.setAriaLabel(getTranslation("funding.list.status"));
        statuses.setItems(FundingStatus.values());
        statuses.setItemLabelGenerator(status -> getTranslation("funding.status." + status));
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
        FundingFilter filter = new FundingFilter(
                search.getValue(),
                statuses.getValue(),
                given.call(),
                given.pledge(),
                given.mechanism(),
                given.country(),
                given.objective(),
                given.group());
        long found = lists.count(filter);
        count.setText(getTranslation("funding.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("funding.list.request"),
                    getTranslation("funding.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (search.isEmpty() && statuses.isEmpty() && given.equals(FundingFilter.ALL)) {
            place.add(nothingYet());
        } else {
            var reset = new Button(getTranslation("funding.list.reset"), event -> reset());
            place.add(new EmptyState(
                    getTranslation("funding.list.none"), getTranslation("funding.list.none.text"), reset));
        }
    }

    private void reset() {
        given = FundingFilter.ALL;
        search.clear();
        statuses.clear();
        show();
    }

    private EmptyState nothingYet() {
        return mayBegin
                ? new EmptyState(
                        getTranslation("funding.list.empty"), getTranslation("funding.list.empty.begin"), beginLink())
                : new EmptyState(getTranslation("funding.list.empty"), getTranslation("funding.list.empty.read"));
    }

    private RowList.Row row(FundingSummary request) {
        return new RowList.Row(FundingNavigation.path(request.id()), request.title(), request.reference())
                .cell(getTranslation("funding.list.status"), FundingTones.badge(request.status()))
                .cell(getTranslation("funding.list.city"), new Span(request.leadName()))
                .cell(getTranslation("funding.list.mechanism"), new Span(request.mechanism()))
                .cell(getTranslation("funding.list.asked"), new Span(asked(request)))
                .cell(getTranslation("funding.list.turn"), new Span(or(request.turnName())));
    }

    private String asked(FundingSummary request) {
        BigDecimal asked = request.asked();
        return asked == null || asked.signum() == 0 ? "" : Amounts.of(asked, request.currency());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Anchor beginLink() {
        var link = new Anchor(FundingNavigation.BEGIN, getTranslation("funding.begin"));
        link.addClassName("medina-button");
        return link;
    }
}
