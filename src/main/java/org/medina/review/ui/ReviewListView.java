package org.medina.review.ui;

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
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.review.ReviewFilter;
import org.medina.review.ReviewLists;
import org.medina.review.ReviewStage;
import org.medina.review.ReviewSummary;

/** All reviews that the reader may see: where each stands, whose turn it is, how many cities have answered. */
@Route(ReviewNavigation.LIST)
@PermitAll
class ReviewListView extends Stack implements HasDynamicTitle {

    private final ReaderTime times;

    ReviewListView(ReviewLists lists, ReaderTime times, CurrentActor currentActor) {
        this.times = times;
        var head = new PageHeader(getTranslation("review.list.title")).lead(getTranslation("review.list.lead"));
        boolean prepares = currentActor.get().has(Role.SECRETARIAT_OFFICER)
                || currentActor.get().has(Role.SECRETARIAT_HEAD);
        if (prepares) {
            var begin = new Anchor(ReviewNavigation.LIST + "/new", getTranslation("review.new"));
            begin.addClassNames("medina-button", "medina-button--door");
            head.actions(begin);
        }
        var found = new CaseList<>("review", "stage", EnumSet.allOf(ReviewStage.class), ReviewFilter::new);
        add(head, found.of(lists::count, lists::page, this::row).show());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.list.title");
    }

    private RowList.Row row(ReviewSummary review) {
        String turn = review.turn() == null
                ? getTranslation("review.list.nobody")
                : getTranslation("review.list.turn.since", review.turn(), times.since(review.since()));
        String forum = review.forum() == null ? "" : " · " + review.forum();
        var row = new RowList.Row(
                        ReviewNavigation.path(review.id()),
                        review.title(),
                        review.reference() + " · " + getTranslation("review.kind." + review.kind()) + forum)
                .cell(getTranslation("review.list.stage"), ReviewSay.badge(review.stage()))
                .cell(getTranslation("review.list.turn"), new Span(turn));
        String answered = review.asked() == 0
                ? "–"
                : getTranslation("review.list.answered.of", review.answered(), review.asked());
        return row.cell(getTranslation("review.list.answered"), new Span(answered));
    }
}
