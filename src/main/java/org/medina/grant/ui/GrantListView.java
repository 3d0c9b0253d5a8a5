package org.medina.grant.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseList;
import org.medina.grant.GrantFilter;
import org.medina.grant.GrantId;
import org.medina.grant.GrantLists;
import org.medina.grant.GrantStage;
import org.medina.grant.GrantSummary;

/** All grants that the reader has a part in: whose turn it is, what was approved, what is paid. */
@Route(GrantNavigation.LIST)
@PermitAll
class GrantListView extends Stack implements HasDynamicTitle {

    private final ReaderTime times;

    GrantListView(GrantLists lists, ReaderTime times) {
        this.times = times;
        var found = new CaseList<>(
                "grant",
                "stage",
                EnumSet.allOf(GrantStage.class),
                (words, stages) -> new GrantFilter(words, stages, null));
        add(
                new PageHeader(getTranslation("grant.list.title")).lead(getTranslation("grant.list.lead")),
                found.of(lists::count, lists::page, this::row).show());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grant.list.title");
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
