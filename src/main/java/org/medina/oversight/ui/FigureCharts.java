package org.medina.oversight.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medina.oversight.AgeBand;
import org.medina.oversight.CaseFigures;
import org.medina.oversight.CaseFigures.Flow;
import org.medina.oversight.ui.BarChart.Bar;
import org.medina.oversight.ui.BarChart.Series;

/** Draws the figures. */
final class FigureCharts {

    /** More rows are not taken in at a glance; the table has them all. */
    private static final int MOST = 12;

    private final CaseFigures figures;

    FigureCharts(CaseFigures figures) {
        this.figures = figures;
    }

    BarChart ageing() {
        Map<AgeBand, long[]> bands = new LinkedHashMap<>();
        for (AgeBand band : AgeBand.values()) {
            bands.put(band, new long[2]);
        }
        figures.ageing().forEach(one -> {
            long[] sums = bands.getOrDefault(one.band(), new long[2]);
            sums[0] += one.cases();
            sums[1] += one.late();
        });
        double largest =
                bands.values().stream().mapToDouble(sums -> sums[0]).max().orElse(1);
        var chart = chart("ageing", largest, "cases", "late");
        bands.forEach((band, sums) -> chart.row(
                say("oversight.age." + band),
                say("oversight.ageing.said", sums[0], sums[1]),
                List.of(new Bar("cases", sums[0]), new Bar("late", sums[1]))));
        return chart;
    }

    BarChart throughput() {
        double largest = figures.throughput().stream()
                .mapToDouble(one -> Math.max(one.finished(), one.ended()))
                .max()
                .orElse(1);
        long finished = figures.throughput().stream()
                .mapToLong(CaseFigures.Throughput::finished)
                .sum();
        long ended = figures.throughput().stream()
                .mapToLong(CaseFigures.Throughput::ended)
                .sum();
        return chart("throughput", largest, "finished", "ended")
                .columns(
                        span(),
                        say("oversight.throughput.said", finished, ended),
                        figures.throughput().stream()
                                .map(one -> List.of(new Bar("finished", one.finished()), new Bar("ended", one.ended())))
                                .toList());
    }

    BarChart stays() {
        double largest = figures.stays().stream()
                .mapToDouble(CaseFigures.Stay::most)
                .max()
                .orElse(1);
        var chart = chart("stays", largest, "half", "most");
        figures.stays().stream()
                .sorted((one, other) -> Double.compare(other.most(), one.most()))
                .limit(MOST)
                .forEach(one -> chart.row(
                        OversightWords.place(one.journey() + "/" + one.stage()),
                        say("oversight.stays.said", Math.round(one.half()), Math.round(one.most())),
                        List.of(new Bar("half", one.half()), new Bar("most", one.most()))));
        return chart;
    }

    BarChart returns() {
        double largest = figures.returns().stream()
                .mapToDouble(CaseFigures.Return::entered)
                .max()
                .orElse(1);
        var chart = chart("returns", largest, "entered", "returned");
        figures.returns().stream()
                .limit(MOST)
                .forEach(one -> chart.row(
                        OversightWords.place(one.journey() + "/" + one.stage()),
                        say("oversight.returns.said", one.returned(), one.entered()),
                        List.of(new Bar("entered", one.entered()), new Bar("returned", one.returned()))));
        return chart;
    }

    /** Of a journey, stage by stage, on one scale. */
    BarChart flow(String journey) {
        List<Flow> rows = figures.flow().stream()
                .filter(one -> one.journey().equals(journey))
                .toList();
        double largest = rows.stream()
                .mapToDouble(one -> Math.max(one.entered(), one.left()))
                .max()
                .orElse(1);
        var chart = new BarChart(
                say("oversight.flow.chart", OversightWords.journey(journey)), series("entered", "left"), largest);
        rows.stream().map(Flow::stage).distinct().forEach(stage -> {
            List<Flow> here =
                    rows.stream().filter(one -> one.stage().equals(stage)).toList();
            chart.columns(
                    OversightWords.stage(journey, stage),
                    say(
                            "oversight.flow.said",
                            here.stream().mapToLong(Flow::entered).sum(),
                            here.stream().mapToLong(Flow::left).sum()),
                    figures.months().stream().map(month -> bars(here, month)).toList());
        });
        return chart;
    }

    private static List<Bar> bars(List<Flow> stage, YearMonth month) {
        return stage.stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .map(one -> List.of(new Bar("entered", one.entered()), new Bar("left", one.left())))
                .orElseGet(() -> List.of(new Bar("entered", 0), new Bar("left", 0)));
    }

    private String span() {
        return say(
                "oversight.figures.span",
                OversightWords.month(figures.months().getFirst()),
                OversightWords.month(figures.months().getLast()));
    }

    private static BarChart chart(String name, double largest, String... bars) {
        return new BarChart(say("oversight." + name + ".chart"), series(bars), largest);
    }

    private static List<Series> series(String... bars) {
        return Stream.of(bars)
                .map(bar -> new Series(bar, say("oversight.bar." + bar)))
                .toList();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
