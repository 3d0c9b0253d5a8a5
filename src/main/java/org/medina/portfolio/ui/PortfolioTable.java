package org.medina.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.ui.FigureTable;
import org.medina.budget.AmountText;
import org.medina.funding.FundingStatus;
import org.medina.portfolio.Portfolio.By;
import org.medina.portfolio.Portfolio.Part;

/** The numbers of a chart one by one; each leads to the cases that it counts. */
final class PortfolioTable extends Composite<FigureTable> {

    private static final Set<FundingStatus> APPROVED = EnumSet.of(FundingStatus.GRANT, FundingStatus.CLOSED);
    static final Set<FundingStatus> HANDED_IN =
            EnumSet.complementOf(EnumSet.of(FundingStatus.DRAFT, FundingStatus.WITHDRAWN));

    private final By by;
    private final List<Part> parts;
    private final Function<Part, String> names;
    private final AmountText words;

    PortfolioTable(By by, List<Part> parts, Function<Part, String> names, AmountText words) {
        this.by = by;
        this.parts = parts;
        this.names = names;
        this.words = words;
    }

    @Override
    protected FigureTable initContent() {
        List<String> headings = new ArrayList<>(List.of(
                getTranslation("portfolio.by." + by),
                getTranslation("portfolio.requests"),
                getTranslation("portfolio.asked"),
                getTranslation("portfolio.approved"),
                getTranslation("portfolio.paid")));
        boolean reported = parts.stream().anyMatch(part -> part.reported() != null);
        if (reported) {
            headings.add(getTranslation("portfolio.reported"));
        }
        var table = new FigureTable(
                getTranslation(
                        "portfolio.table",
                        getTranslation("portfolio.by." + by),
                        parts.getFirst().currency()),
                headings);
        parts.forEach(part -> table.row(new Span(names.apply(part)), cells(part, reported)));
        return table;
    }

    private List<Component> cells(Part part, boolean reported) {
        List<Component> cells = new ArrayList<>(List.of(
                link(part, String.valueOf(part.requests()), HANDED_IN, "requests"),
                amount(part, part.asked(), HANDED_IN, "asked"),
                amount(part, part.approved(), APPROVED, "approved"),
                amount(part, part.paid(), APPROVED, "paid")));
        if (reported) {
            cells.add(amount(part, part.reported(), APPROVED, "reported"));
        }
        return cells;
    }

    private Component amount(Part part, @Nullable Money money, Set<FundingStatus> statuses, String what) {
        if (money == null || money.isZero()) {
            return new Span("0");
        }
        return link(part, words.of(money.amount(), money.currency()), statuses, what);
    }

    /** Whoever hears the links one after another is told what each number is. */
    private Component link(Part part, String text, Set<FundingStatus> statuses, String what) {
        var link = new Anchor(PortfolioNavigation.cases(by, part.key(), statuses), text);
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "portfolio.cases", text, getTranslation("portfolio." + what), names.apply(part)));
        return link;
    }
}
