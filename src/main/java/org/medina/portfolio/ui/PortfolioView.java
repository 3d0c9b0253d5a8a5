package org.medina.portfolio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medina.appraisal.KeptShare;
import org.medina.base.Money;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.budget.AmountText;
import org.medina.call.ui.CallNavigation;
import org.medina.funding.ReservedMoney;
import org.medina.portfolio.Portfolio;
import org.medina.portfolio.Portfolio.By;
import org.medina.portfolio.Portfolio.Part;
import org.medina.portfolio.PortfolioReading;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** What was asked for, approved, paid and reported, as charts and as tables in which each number leads to its cases. */
@Route(PortfolioNavigation.PORTFOLIO)
@PermitAll
class PortfolioView extends Stack implements HasDynamicTitle {

    private final ReferenceData codes;
    private final Map<By, Portfolio> portfolios = new EnumMap<>(By.class);
    private final AmountText words;
    private final List<ReservedMoney.OfCall> reserved;
    private final Div place = new Stack();

    PortfolioView(PortfolioReading reading, ReferenceData codes) {
        this.codes = codes;
        this.words = new AmountText(getLocale());
        this.reserved = reading.reserved();
        boolean own = reading.scope().agency() != null;
        var header = new PageHeader(getTranslation("portfolio.title"))
                .lead(getTranslation(own ? "portfolio.lead.agency" : "portfolio.lead"));
        add(header);
        for (By by : By.values()) {
            portfolios.put(by, reading.by(by));
        }
        List<String> currencies = currencies();
        if (currencies.isEmpty()) {
            add(new EmptyState(getTranslation("portfolio.empty"), getTranslation("portfolio.empty.text")));
            return;
        }
        if (currencies.size() > 1) {
            add(choice(currencies));
        }
        add(place);
        show(currencies.getFirst());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portfolio.title");
    }

    private Portfolio by(By by) {
        return portfolios.getOrDefault(by, new Portfolio(by, List.of()));
    }

    /** That of the most requests first; amounts of two currencies are never added up. */
    private List<String> currencies() {
        return by(By.MECHANISM).parts().stream()
                .sorted((one, other) -> Long.compare(other.requests(), one.requests()))
                .map(Part::currency)
                .distinct()
                .toList();
    }

    private Div choice(List<String> currencies) {
        Select<String> choice = new Select<>();
        choice.setLabel(getTranslation("portfolio.currency"));
        choice.setItems(currencies);
        choice.setValue(currencies.getFirst());
        choice.addValueChangeListener(event -> show(event.getValue()));
        var filters = new Div(choice);
        filters.addClassNames("medina-filters", "medina-filters--labelled");
        return filters;
    }

    private void show(String currency) {
        place.removeAll();
        place.add(together(by(By.MECHANISM).in(currency), currency));
        for (By by : By.values()) {
            List<Part> parts = by(by).in(currency);
            var panel = new Panel(getTranslation("portfolio.by." + by));
            if (by == By.OBJECTIVE) {
                panel.lead(getTranslation("portfolio.by.OBJECTIVE.lead"));
            }
            if (parts.isEmpty()) {
                panel.content(new Paragraph(getTranslation("portfolio.none")));
            } else {
                var figures = new Div(
                        new PortfolioChart(getTranslation("portfolio.by." + by), parts, part -> name(by, part), words),
                        new PortfolioTable(by, parts, part -> name(by, part), words));
                figures.addClassName("medina-portfolio");
                panel.content(figures);
            }
            place.add(panel);
        }
        List<ReservedMoney.OfCall> here = reserved.stream()
                .filter(row -> row.share().asked().currency().equals(currency))
                .toList();
        if (!here.isEmpty()) {
            place.add(kept(here, currency));
        }
    }

    /** Percent of what is kept beside percent of what is asked and approved. */
    private Panel kept(List<ReservedMoney.OfCall> rows, String currency) {
        var table = new FigureTable(
                getTranslation("portfolio.reserved.table", currency),
                List.of(
                        getTranslation("portfolio.reserved.call"),
                        getTranslation("portfolio.reserved.kept"),
                        getTranslation("portfolio.requests"),
                        getTranslation("portfolio.asked"),
                        getTranslation("portfolio.reserved.of-asked"),
                        getTranslation("portfolio.approved"),
                        getTranslation("portfolio.reserved.of-approved")));
        rows.forEach(row -> {
            KeptShare share = row.share();
            var name = new Anchor(
                    CallNavigation.path(row.call()),
                    getTranslation("portfolio.reserved.name", row.title(), getTranslation(share.nameKey())));
            var requests = new Anchor(
                    PortfolioNavigation.cases(row, PortfolioTable.HANDED_IN), String.valueOf(share.requests()));
            requests.setAriaLabel(getTranslation(
                    "portfolio.cases",
                    share.requests(),
                    getTranslation("portfolio.requests"),
                    getTranslation(share.nameKey())));
            table.row(
                    name,
                    List.of(
                            percent(share.percent()),
                            requests,
                            new Span(words.of(share.asked().amount(), currency)),
                            percent(share.askedPercent()),
                            new Span(words.of(share.approved().amount(), currency)),
                            percent(share.approvedPercent())));
        });
        return new Panel(getTranslation("portfolio.reserved"), table).lead(getTranslation("portfolio.reserved.lead"));
    }

    private Span percent(BigDecimal percent) {
        return new Span(getTranslation("portfolio.reserved.percent", percent));
    }

    private Panel together(List<Part> parts, String currency) {
        var facts = new FactList()
                .fact(
                        getTranslation("portfolio.requests"),
                        String.valueOf(parts.stream().mapToLong(Part::requests).sum()))
                .fact(
                        getTranslation("portfolio.asked"),
                        sum(parts.stream().map(Part::asked).toList(), currency))
                .fact(
                        getTranslation("portfolio.approved"),
                        sum(parts.stream().map(Part::approved).toList(), currency))
                .fact(
                        getTranslation("portfolio.paid"),
                        sum(parts.stream().map(Part::paid).toList(), currency));
        List<Money> reported = parts.stream()
                .flatMap(part -> Stream.ofNullable(part.reported()))
                .toList();
        if (!reported.isEmpty()) {
            facts.fact(getTranslation("portfolio.reported"), sum(reported, currency));
        }
        return new Panel(getTranslation("portfolio.together"), facts);
    }

    private String sum(List<Money> amounts, String currency) {
        return words.of(Money.sum(currency, amounts));
    }

    private String name(By by, Part part) {
        if (part.key().isEmpty()) {
            return getTranslation("portfolio.nowhere");
        }
        return switch (by) {
            case MECHANISM -> part.key();
            case COUNTRY -> codes.label(CodeList.COUNTRY, part.key());
            case OBJECTIVE -> part.key() + " " + codes.label(CodeList.GCM_OBJECTIVE, part.key());
        };
    }
}
