package org.medina.pledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseList;
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

    private final ReaderTime times;
    private final boolean mayCreate;
    private final BeginPledge begin;
    private final Checkbox own = new Checkbox();

    PledgeListView(
            PledgeLists lists,
            PledgeDrafting drafting,
            BeginPledge begin,
            CurrentActor currentActor,
            ReaderTime times) {
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
        own.setLabel(getTranslation("pledge.list.own"));
        own.setVisible(ofCity);
        var found = new CaseList<>(
                "pledge",
                "status",
                EnumSet.allOf(PledgeStatus.class),
                (words, statuses) -> new PledgeFilter(words, statuses, own.getValue()));
        add(
                header,
                found.box(own)
                        .of(lists::count, lists::page, this::row)
                        .whenEmpty(this::nothingYet)
                        .show());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pledge.list.title");
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
