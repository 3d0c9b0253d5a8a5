package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import org.medina.appraisal.AppraisalFilter;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalLists;
import org.medina.appraisal.AppraisalStage;
import org.medina.appraisal.AppraisalSummary;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseList;

/** The desk: all appraisals that the reader takes part in. */
@Route(AppraisalNavigation.LIST)
@PermitAll
class AppraisalListView extends Stack implements HasDynamicTitle {

    private final ReaderTime times;

    AppraisalListView(AppraisalLists lists, ReaderTime times) {
        this.times = times;
        var found = new CaseList<>(
                "appraisal",
                "stage",
                EnumSet.allOf(AppraisalStage.class),
                (words, stages) -> new AppraisalFilter(words, stages, null));
        add(
                new PageHeader(say("appraisal.list.title")).lead(say("appraisal.list.lead")),
                found.of(lists::count, lists::page, this::row).show());
    }

    @Override
    public String getPageTitle() {
        return say("appraisal.list.title");
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
