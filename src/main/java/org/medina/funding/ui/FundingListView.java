package org.medina.funding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
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
import org.medina.casefile.ui.CaseList;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingFilter;
import org.medina.funding.FundingLists;
import org.medina.funding.FundingStatus;
import org.medina.funding.FundingSummary;

/** All requests that the reader's organisation may read; the address may name what the list is of. */
@Route(FundingNavigation.LIST)
@PermitAll
class FundingListView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final CaseList<FundingStatus, FundingFilter> list;
    private final boolean mayBegin;
    private FundingFilter given = FundingFilter.ALL;

    FundingListView(FundingLists lists, FundingDrafting drafting) {
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
        list = new CaseList<>("funding", "status", EnumSet.allOf(FundingStatus.class), this::filter)
                .of(lists::count, lists::page, this::row)
                .narrowed(() -> !given.equals(FundingFilter.ALL), () -> given = FundingFilter.ALL)
                .whenEmpty(this::nothingYet);
        add(header, list);
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
            list.lookFor(wanted);
        }
        list.show();
    }

    private FundingFilter filter(String words, Set<FundingStatus> statuses) {
        return new FundingFilter(
                words,
                statuses,
                given.call(),
                given.pledge(),
                given.mechanism(),
                given.country(),
                given.objective(),
                given.group());
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
