package org.medina.oversight.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Bars on one scale, row by row or month by month; a table beside it says the same in figures. */
final class BarChart extends Div {

    private static final int WIDTH = 1_000;
    private static final int BAR = 10;
    private static final int STEP = 13;
    private static final int HEIGHT = 100;

    private final UnorderedList list = new UnorderedList();
    private final double largest;

    /**
     * @param label what it is called when it is read aloud
     * @param series the names of its bars in their order, each with the message of its meaning
     * @param largest value of any bar
     */
    BarChart(String label, List<Series> series, double largest) {
        this.largest = Math.max(largest, 1e-9);
        addClassName("medina-chart");
        getElement().setAttribute("role", "figure");
        getElement().setAttribute("aria-label", label);
        list.getElement().setAttribute("role", "list");
        if (series.size() > 1) {
            add(legend(series));
        }
        add(list);
    }

    /** @param bar by which the theme colours it */
    record Series(String bar, String name) {}

    /** A bar of a row. @param bar name of its series */
    record Bar(String bar, double value) {}

    private static UnorderedList legend(List<Series> series) {
        var legend = new UnorderedList();
        legend.addClassName("medina-chart-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        series.forEach(one -> {
            var sign = new Span();
            sign.getElement().setAttribute("data-bar", one.bar());
            legend.add(new ListItem(sign, new Span(one.name())));
        });
        return legend;
    }

    /** Bars from the beginning of the line, one below the other. */
    BarChart row(String name, String said, List<Bar> bars) {
        StringBuilder svg = open(bars.size() * STEP, "medina-chart-bars");
        int top = 0;
        for (Bar bar : bars) {
            svg.append(rect(bar.bar(), 0, top, length(bar.value(), WIDTH), BAR));
            top += STEP;
        }
        return item(name, said, svg);
    }

    /** Columns from left to right, a group a month. */
    BarChart columns(String name, String said, List<List<Bar>> groups) {
        StringBuilder svg = open(HEIGHT, "medina-chart-columns");
        double group = (double) WIDTH / Math.max(1, groups.size());
        for (int i = 0; i < groups.size(); i++) {
            List<Bar> bars = groups.get(i);
            double column = group * 0.8 / Math.max(1, bars.size());
            for (int j = 0; j < bars.size(); j++) {
                int height = length(bars.get(j).value(), HEIGHT);
                svg.append(rect(
                        bars.get(j).bar(),
                        (int) Math.round(group * i + group * 0.1 + column * j),
                        HEIGHT - height,
                        (int) Math.round(column),
                        height));
            }
        }
        return item(name, said, svg);
    }

    private BarChart item(String name, String said, StringBuilder svg) {
        var label = new Span(name);
        label.addClassName("medina-chart-name");
        var amount = new Span(said);
        amount.addClassName("medina-chart-amount");
        var head = new Div(label, amount);
        head.addClassName("medina-chart-head");
        list.add(new ListItem(head, new Html(svg.append("</svg></div>").toString())));
        return this;
    }

    /** Numbers of our own only: nothing that anybody typed comes into the drawing. */
    private static StringBuilder open(int height, String className) {
        return new StringBuilder(
                "<div class=\"%s\" aria-hidden=\"true\"><svg focusable=\"false\" preserveAspectRatio=\"none\" viewBox=\"0 0 %d %d\">"
                        .formatted(className, WIDTH, height));
    }

    private static String rect(String bar, int x, int y, int width, int height) {
        return "<rect data-bar=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                .formatted(bar, x, y, width, height);
    }

    /** What is more than nothing is seen. */
    private int length(double value, int full) {
        return value <= 0 ? 0 : (int) Math.max(2, Math.round(value / largest * full));
    }
}
