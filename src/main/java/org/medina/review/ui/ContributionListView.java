package org.medina.review.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
import org.medina.review.ContributionFilter;

/** What a city or a ministry was asked to contribute, newest review first. */
@Route(ReviewNavigation.CONTRIBUTIONS)
@PermitAll
class ContributionListView extends Stack implements HasDynamicTitle {

    ContributionListView(ContributionRows rows) {
        var filter = ContributionFilter.of(null);
        long found = rows.count(filter);
        add(
                new PageHeader(getTranslation("review.contributions.title"))
                        .lead(getTranslation("review.contributions.lead")),
                found > 0
                        ? rows.of(filter, found)
                        : new EmptyState(
                                getTranslation("review.contributions.empty"),
                                getTranslation("review.contributions.empty.text")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.contributions.title");
    }
}
