package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.html.Span;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.review.ContributionFilter;
import org.medina.review.ContributionLists;
import org.medina.review.ContributionSummary;
import org.springframework.stereotype.Component;

/** Contributions one below the other, to one cycle or to all that concern the reader. */
@Component
class ContributionRows {

    private final ContributionLists lists;
    private final ReaderTime times;

    ContributionRows(ContributionLists lists, ReaderTime times) {
        this.lists = lists;
        this.times = times;
    }

    long count(ContributionFilter filter) {
        return lists.count(filter);
    }

    RowList<ContributionSummary> of(ContributionFilter filter, long found) {
        return RowList.of(
                say("review.contributions.city"),
                say("review.contributions.title"),
                (offset, limit) -> lists.page(filter, offset, limit),
                Math.toIntExact(found),
                contribution -> row(contribution, filter.review() == null));
    }

    private RowList.Row row(ContributionSummary contribution, boolean ofMany) {
        var row = new RowList.Row(
                        ReviewNavigation.path(contribution.id()),
                        ofMany ? contribution.review() : contribution.city(),
                        contribution.reference() + (ofMany ? " · " + contribution.city() : ""))
                .cell(say("review.contributions.standing"), ReviewSay.badge(contribution.standing()))
                .cell(say("review.contributions.pledges"), new Span(String.valueOf(contribution.pledges())))
                .cell(say("review.contributions.statement"), ReviewSay.badge(contribution.statement()));
        return contribution.stage().isOpen()
                ? row.cell(say("review.contributions.due"), times.due(contribution.answersDue()))
                : row.cell(say("review.contributions.due"), new Span(times.day(contribution.answersDue())));
    }
}
