package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.oversight.AnnualReport;
import org.medina.oversight.AnnualReportPaper;
import org.medina.oversight.AnnualReports;
import org.medina.paper.api.PaperAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a year, for the secretariat. */
@RestController
@RequestMapping("/api/v1/oversight/annual-reports/{year}")
@Tag(name = "Oversight")
class AnnualReportApi {

    private final AnnualReports reports;
    private final AnnualReportPaper paper;

    AnnualReportApi(AnnualReports reports, AnnualReportPaper paper) {
        this.reports = reports;
        this.paper = paper;
    }

    @Schema(name = "AnnualReport")
    record Report(
            int year,

            @Schema(description = "Whether the year is over")
            boolean complete,

            List<PartJson> parts) {}

    @Schema(name = "AnnualReportPart")
    record PartJson(AnnualReport.Subject subject, List<String> columns, List<LineJson> lines) {}

    @Schema(name = "AnnualReportLine")
    record LineJson(
            @Schema(description = "Kind of cases; null for a line of all of them") @Nullable
            String journey,

            String name,
            List<FigureJson> figures) {}

    @Schema(name = "AnnualReportFigure")
    record FigureJson(
            @Nullable Long number,

            @Schema(description = "The address of the cases that it counts; null for a number of days") @Nullable
            String cases) {

        static FigureJson of(AnnualReport.Figure figure) {
            return new FigureJson(
                    figure.number(),
                    figure.filter() == null
                            ? null
                            : "/api/v1/oversight/cases?" + figure.filter().query());
        }
    }

    @Operation(summary = "Cases begun and ended in a year, by journey and country, and how long stages took")
    @GetMapping
    Report get(@PathVariable int year) {
        AnnualReport report = reports.of(year);
        return new Report(
                report.year(),
                report.complete(),
                report.parts().stream().map(AnnualReportApi::part).toList());
    }

    @Operation(summary = "The same as a file, docx or pdf, with its introduction")
    @GetMapping("/files/{format}")
    ResponseEntity<byte[]> print(
            @PathVariable int year, @PathVariable String format, @RequestParam(defaultValue = "en") String language) {
        return PaperAnswer.of(paper.print(year, language, PaperAnswer.format(format)));
    }

    private static PartJson part(AnnualReport.Part part) {
        return new PartJson(
                part.subject(),
                part.columns(),
                part.lines().stream()
                        .map(line -> new LineJson(
                                line.journey(),
                                line.name(),
                                line.figures().stream().map(FigureJson::of).toList()))
                        .toList());
    }
}
