package org.medina.portfolio.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.medina.base.Money;
import org.medina.budget.AmountText;
import org.medina.portfolio.Portfolio.Part;

/** Bars of what was asked for, approved, paid and reported, on one scale; the table beside it says the same in figures. */
final class PortfolioChart extends Div {

    /** More are not taken in at a glance. */
    private static final int MOST = 12;

    private static final int WIDTH = 1_000;
    private static final int BAR = 10;
    private static final int STEP = 13;

    private final AmountText words;
    private final BigDecimal largest;

    PortfolioChart(String title, List<Part> parts, Function<Part, String> names, AmountText words) {
        this.words = words;
        this.largest = parts.stream()
                .map(part -> part.asked().amount().max(part.approved().amount()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        addClassName("medina-chart");
        getElement().setAttribute("role", "figure");
        getElement().setAttribute("aria-label", getTranslation("portfolio.chart", title));
        add(legend(bars(parts.getFirst())));
        var list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        parts.stream().limit(MOST).forEach(part -> list.add(row(names.apply(part), part)));
        add(list);
        if (parts.size() > MOST) {
            var more = new Span(getTranslation("portfolio.more", parts.size() - MOST));
            more.addClassName("medina-quiet");
            add(more);
        }
    }

    private static SequencedMap<String, Money> bars(Part part) {
        SequencedMap<String, Money> bars = new LinkedHashMap<>();
        bars.put("asked", part.asked());
        bars.put("approved", part.approved());
        bars.put("paid", part.paid());
        if (part.reported() != null) {
            bars.put("reported", part.reported());
        }
        return bars;
    }

    private UnorderedList legend(SequencedMap<String, Money> bars) {
        var legend = new UnorderedList();
        legend.addClassName("medina-chart-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        bars.sequencedKeySet().forEach(bar -> {
            var sign = new Span();
            sign.getElement().setAttribute("data-bar", bar);
            legend.add(new ListItem(sign, new Span(getTranslation("portfolio." + bar))));
        });
        return legend;
    }

    private ListItem row(String name, Part part) {
        var label = new Span(name);
        label.addClassName("medina-chart-name");
        var amount = new Span(words.of(part.asked()));
        amount.addClassName("medina-chart-amount");
        var head = new Div(label, amount);
        head.addClassName("medina-chart-head");
        return new ListItem(
                head, new Html("<div class=\"medina-chart-bars\" aria-hidden=\"true\">" + svg(bars(part)) + "</div>"));
    }

    /** Numbers of our own only: nothing that anybody typed comes into the drawing. */
    private String svg(SequencedMap<String, Money> bars) {
        StringBuilder svg =
                new StringBuilder("<svg focusable=\"false\" preserveAspectRatio=\"none\" viewBox=\"0 0 %d %d\">"
                        .formatted(WIDTH, bars.size() * STEP));
        int top = 0;
        for (var bar : bars.sequencedEntrySet()) {
            svg.append("<rect data-bar=\"%s\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                    .formatted(bar.getKey(), top, length(bar.getValue()), BAR));
            top += STEP;
        }
        return svg.append("</svg>").toString();
    }

    /** What is more than nothing is seen. */
    private int length(Money money) {
        if (money.isZero()) {
            return 0;
        }
        return money.amount()
                .multiply(BigDecimal.valueOf(WIDTH))
                .divide(largest, RoundingMode.HALF_UP)
                .max(BigDecimal.valueOf(2))
                .intValue();
    }
}
