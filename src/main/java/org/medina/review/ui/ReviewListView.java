package org.medina.review.ui;

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

    private final ReviewLists lists;
    private final ReaderTime times;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<ReviewStage> stages = new MultiSelectComboBox<>();
    private final Span count = new Span();
    private final Div place = new Div();

    ReviewListView(ReviewLists lists, ReaderTime times, CurrentActor currentActor) {
        this.lists = lists;
        this.times = times;
        var head = new PageHeader(getTranslation("review.list.title")).lead(getTranslation("review.list.lead"));
        boolean prepares = currentActor.get().has(Role.SECRETARIAT_OFFICER)
                || currentActor.get().has(Role.SECRETARIAT_HEAD);
        if (prepares) {
            var begin = new Anchor(ReviewNavigation.LIST + "/new", getTranslation("review.new"));
            begin.addClassNames("medina-button", "medina-button--door");
            head.actions(begin);
        }
        add(head, filters(), place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.list.title");
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("review.list.search"));
        search.setAriaLabel(getTranslation("review.list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        stages.setPlaceholder(getTranslation("review.list.stage"));
        stages.setAriaLabel(getTranslation("review.list.stage"));
        stages.setItems(ReviewStage.values());
        stages.setItemLabelGenerator(stage -> getTranslation("review.stage." + stage));
        stages.setClearButtonVisible(true);
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        search.addValueChangeListener(event -> show());
        stages.addValueChangeListener(event -> show());
        var filters = new Div(search, stages, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private void show() {
        var filter = new ReviewFilter(search.getValue(), stages.getValue());
        long found = lists.count(filter);
        count.setText(getTranslation("review.list.count", found));
        place.removeAll();
        if (found > 0) {
            place.add(RowList.of(
                    getTranslation("review.list.review"),
                    getTranslation("review.list.title"),
                    (offset, limit) -> lists.page(filter, offset, limit),
                    Math.toIntExact(found),
                    this::row));
        } else if (search.isEmpty() && stages.isEmpty()) {
            place.add(new EmptyState(getTranslation("review.list.empty"), getTranslation("review.list.empty.text")));
        } else {
            place.add(new EmptyState(
                    getTranslation("review.list.none"),
                    getTranslation("review.list.none.text"),
                    new Button(getTranslation("review.list.reset"), event -> reset())));
        }
    }

    private void reset() {
        search.clear();
        stages.clear();
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
