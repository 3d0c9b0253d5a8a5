package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medina.base.ui.FigureTable;
import org.medina.oversight.AgeBand;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.CaseFigures;
import org.medina.oversight.CaseFigures.Flow;
import org.medina.oversight.Happened;

/** The numbers of the charts one by one; each leads to the cases that it counts. */
final class FigureTables {

    private final CaseFigures figures;
    private final BoardFilter filter;

    FigureTables(CaseFigures figures, BoardFilter filter) {
        this.figures = figures;
        this.filter = filter;
    }

    /** Journeys below one another, ages beside one another. */
    FigureTable ageing() {
        List<String> heads = new ArrayList<>(List.of(say("oversight.filter.journey")));
        Stream.of(AgeBand.values()).map(band -> say("oversight.age." + band)).forEach(heads::add);
        heads.add(say("oversight.bar.late"));
        var table = new FigureTable(say("oversight.ageing.table"), heads);
        figures.ageing().stream().map(CaseFigures.Ageing::journey).distinct().forEach(journey -> {
            String name = OversightWords.journey(journey);
            BoardFilter of = filter.with("journey", journey);
            List<Component> cells = new ArrayList<>();
            for (AgeBand band : AgeBand.values()) {
                cells.add(Numbers.of(of.with("age", band.code()), aged(journey, band), name));
            }
            cells.add(Numbers.of(of.with("late", true), late(journey), name));
            table.row(new Span(name), cells);
        });
        return table;
    }

    private long aged(String journey, AgeBand band) {
        return figures.ageing().stream()
                .filter(one -> one.journey().equals(journey) && one.band() == band)
                .mapToLong(CaseFigures.Ageing::cases)
                .sum();
    }

    private long late(String journey) {
        return figures.ageing().stream()
                .filter(one -> one.journey().equals(journey))
                .mapToLong(CaseFigures.Ageing::late)
                .sum();
    }

    FigureTable throughput() {
        var table = table("throughput", "oversight.month", "oversight.bar.finished", "oversight.bar.ended");
        figures.throughput().forEach(one -> {
            String month = OversightWords.month(one.month());
            BoardFilter in = filter.with("month", one.month());
            table.row(
                    new Span(month),
                    List.of(
                            Numbers.of(happened(in, Happened.FINISHED), one.finished(), month),
                            Numbers.of(happened(in, Happened.ENDED), one.ended(), month)));
        });
        return table;
    }

    FigureTable stays() {
        var table = table(
                "stays",
                "oversight.column.stage",
                "oversight.bar.left",
                "oversight.bar.half",
                "oversight.bar.most",
                "oversight.column.target");
        figures.stays().forEach(one -> {
            String place = OversightWords.place(one.journey() + "/" + one.stage());
            table.row(
                    new Span(place),
                    List.of(
                            Numbers.of(at(one.journey(), one.stage(), Happened.LEFT), one.cases(), place),
                            new Span(say("oversight.days", Math.round(one.half()))),
                            new Span(say("oversight.days", Math.round(one.most()))),
                            new Span(one.target() == null ? "" : say("oversight.days", one.target()))));
        });
        return table;
    }

    FigureTable returns() {
        var table = table("returns", "oversight.column.stage", "oversight.bar.entered", "oversight.bar.returned");
        figures.returns().forEach(one -> {
            String place = OversightWords.place(one.journey() + "/" + one.stage());
            table.row(
                    new Span(place),
                    List.of(
                            Numbers.of(at(one.journey(), one.stage(), Happened.ENTERED), one.entered(), place),
                            Numbers.of(at(one.journey(), one.stage(), Happened.RETURNED), one.returned(), place)));
        });
        return table;
    }

    /** Months below one another, the journey’s stages beside one another: how many came and how many left. */
    FigureTable flow(String journey) {
        List<Flow> rows = figures.flow().stream()
                .filter(one -> one.journey().equals(journey))
                .toList();
        List<String> stages = rows.stream().map(Flow::stage).distinct().toList();
        List<String> heads = new ArrayList<>(List.of(say("oversight.month")));
        stages.forEach(stage -> heads.add(OversightWords.stage(journey, stage)));
        var table = new FigureTable(say("oversight.flow.table", OversightWords.journey(journey)), heads);
        for (YearMonth month : figures.months()) {
            List<Component> cells = new ArrayList<>();
            stages.forEach(stage -> cells.add(moved(rows, journey, stage, month)));
            table.row(new Span(OversightWords.month(month)), cells);
        }
        return table;
    }

    private Component moved(List<Flow> rows, String journey, String stage, YearMonth month) {
        var cell = new Div();
        cell.addClassName("medina-turns");
        rows.stream()
                .filter(one -> one.stage().equals(stage) && one.month().equals(month))
                .forEach(one -> {
                    String place = OversightWords.place(journey + "/" + stage);
                    if (one.entered() > 0) {
                        cell.add(Numbers.link(
                                at(journey, stage, Happened.ENTERED).with("month", month),
                                say("oversight.flow.in", one.entered()),
                                place));
                    }
                    if (one.left() > 0) {
                        cell.add(Numbers.link(
                                at(journey, stage, Happened.LEFT).with("month", month),
                                say("oversight.flow.out", one.left()),
                                place));
                    }
                });
        return cell;
    }

    private BoardFilter at(String journey, String stage, Happened happened) {
        return happened(filter.at(journey, stage), happened);
    }

    private static BoardFilter happened(BoardFilter filter, Happened happened) {
        return filter.with("happened", happened.code());
    }

    private static FigureTable table(String name, String... heads) {
        return new FigureTable(
                say("oversight." + name + ".table"),
                Stream.of(heads).map(FigureTables::say).toList());
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
