package org.medina.declaration.ui;

import com.vaadin.flow.component.html.Anchor;
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

    private final ReaderTime times;

    DeclarationListView(DeclarationLists lists, ReaderTime times, CurrentActor currentActor) {
        this.times = times;
        var head =
                new PageHeader(getTranslation("declaration.list.title")).lead(getTranslation("declaration.list.lead"));
        if (currentActor.get().has(Role.SECRETARIAT_OFFICER)) {
            var begin = new Anchor(DeclarationNavigation.BEGINNING, getTranslation("declaration.new"));
            begin.addClassNames("medina-button", "medina-button--door");
            head.actions(begin);
        }
        var found =
                new CaseList<>("declaration", "status", EnumSet.allOf(DeclarationStatus.class), DeclarationFilter::new);
        add(head, found.of(lists::count, lists::page, this::row).show());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("declaration.list.title");
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
