package org.medina.review.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.review.ContributionFilter;
import org.medina.review.ReviewDetails;
import org.medina.review.Standing;
import org.medina.review.Statement;

/** The contributions to one review; a number of its board leads here to those that it counts. */
@Route(ReviewNavigation.LIST + "/:address/contributions")
@PermitAll
class ReviewContributionsView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final ReviewAddresses addresses;
    private final ContributionRows rows;
    private final ReferenceData reference;
    private final MultiSelectComboBox<Standing> standings = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Statement.State> statements = new MultiSelectComboBox<>();
    private final ComboBox<Code> country = new ComboBox<>();
    private final ComboBox<Code> objective = new ComboBox<>();
    private final Span count = new Span();
    private final Div place = new Div();

    ReviewContributionsView(ReviewAddresses addresses, ContributionRows rows, ReferenceData reference) {
        this.addresses = addresses;
        this.rows = rows;
        this.reference = reference;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.review(event).ifPresent(review -> {
            removeAll();
            add(head(review), filters(review), place);
            choose(event.getLocation().getQueryParameters());
            show(review);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.contributions.title");
    }

    private PageHeader head(ReviewDetails review) {
        return new PageHeader(getTranslation("review.contributions.title"))
                .over(
                        new Span(review.reference()),
                        new Anchor(ReviewNavigation.path(review.id()), getTranslation("review.back")))
                .lead(review.plan().title());
    }

    private Div filters(ReviewDetails review) {
        prepare(standings, "review.contributions.standing", Standing.values(), "review.standing.");
        prepare(statements, "review.contributions.statement", Statement.State.values(), "review.statement.");
        prepare(country, "review.board.country", reference.codes(CodeList.COUNTRY));
        prepare(objective, "review.board.objective", reference.codes(CodeList.GCM_OBJECTIVE));
        List.of(standings, statements).forEach(box -> box.addValueChangeListener(event -> show(review)));
        List.of(country, objective).forEach(box -> box.addValueChangeListener(event -> show(review)));
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        var filters = new Div(standings, statements, country, objective, count);
        filters.addClassName("medina-filters");
        return filters;
    }

    private <E extends Enum<E>> void prepare(MultiSelectComboBox<E> box, String name, E[] items, String words) {
        box.setPlaceholder(getTranslation(name));
        box.setAriaLabel(getTranslation(name));
        box.setItems(items);
        box.setItemLabelGenerator(item -> getTranslation(words + item.name()));
        box.setClearButtonVisible(true);
    }

    private void prepare(ComboBox<Code> box, String name, List<Code> items) {
        box.setPlaceholder(getTranslation(name));
        box.setAriaLabel(getTranslation(name));
        box.setItems(items);
        box.setItemLabelGenerator(Code::label);
        box.setClearButtonVisible(true);
    }

    /** What cannot be read in an address is passed over. */
    private void choose(QueryParameters parameters) {
        standings.setValue(named(parameters, "standing", Standing.values(), Standing::name));
        statements.setValue(named(parameters, "statement", Statement.State.values(), Statement.State::name));
        parameters
                .getSingleParameter("country")
                .flatMap(code -> reference.find(CodeList.COUNTRY, code))
                .ifPresent(country::setValue);
        parameters
                .getSingleParameter("objective")
                .flatMap(code -> reference.find(CodeList.GCM_OBJECTIVE, code))
                .ifPresent(objective::setValue);
    }

    private static <E> java.util.Set<E> named(
            QueryParameters parameters, String name, E[] values, Function<E, String> code) {
        List<String> asked = parameters.getParameters(name);
        return Arrays.stream(values)
                .filter(value -> asked.contains(code.apply(value)))
                .collect(Collectors.toSet());
    }

    private void show(ReviewDetails review) {
        Code in = country.getValue();
        Code under = objective.getValue();
        var filter = new ContributionFilter(
                review.id(),
                null,
                standings.getValue(),
                statements.getValue(),
                in == null ? null : in.code(),
                under == null ? null : Integer.valueOf(under.code()));
        long found = rows.count(filter);
        count.setText(getTranslation("review.contributions.count", found));
        place.removeAll();
        place.add(
                found > 0
                        ? rows.of(filter, found)
                        : new EmptyState(
                                getTranslation("review.contributions.none"),
                                getTranslation("review.contributions.none.text")));
    }
}
