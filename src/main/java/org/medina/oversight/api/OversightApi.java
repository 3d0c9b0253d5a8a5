package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.oversight.Board;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.CaseExport;
import org.medina.oversight.CaseFigures;
import org.medina.oversight.CasePlanning;
import org.medina.oversight.OversightFigures;
import org.medina.oversight.OversightReading;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where cases hang, for those who look over them. */
@RestController
@RequestMapping("/api/v1/oversight")
@Tag(name = "Oversight")
class OversightApi {

    private final OversightReading reading;
    private final OversightFigures figures;
    private final CasePlanning planning;
    private final CaseExport export;

    OversightApi(OversightReading reading, OversightFigures figures, CasePlanning planning, CaseExport export) {
        this.reading = reading;
        this.figures = figures;
        this.planning = planning;
        this.export = export;
    }

    @Operation(summary = "Open cases of every journey by stage: how many, how old, how late, whose turn")
    @GetMapping("/board")
    Listing<Board.StageLine> board(@ParameterObject BoardParameters filter) {
        return new Listing<>(reading.board(filter.filter()).lines(), null);
    }

    @Operation(summary = "The cases behind a number, the longest in their stage first")
    @GetMapping("/cases")
    Listing<CaseJson> cases(@ParameterObject BoardParameters filter, @ParameterObject Paging paging) {
        return paging.listing(reading.page(filter.filter(), paging.from(), paging.sizeAndOne()))
                .map(CaseJson::of);
    }

    @Operation(summary = "When a case is likely to end, and the latest days to begin its stages to make a forum")
    @GetMapping("/cases/{id}/plan")
    PlanJson plan(@PathVariable UUID id, @RequestParam(required = false) @Nullable String forum) {
        return PlanJson.of(planning.of(id, forum));
    }

    @Operation(summary = "How cases moved in the last twelve months, and how long open ones have stood still")
    @GetMapping("/figures")
    CaseFigures figures(@ParameterObject BoardParameters filter) {
        return figures.of(filter.filter());
    }

    @Operation(summary = "The cases behind a number as a spreadsheet, xlsx or csv; 50,000 at most")
    @GetMapping("/export/{format}")
    void export(@PathVariable String format, @ParameterObject BoardParameters parameters, HttpServletResponse response)
            throws IOException {
        CaseExport.Format wanted = Arrays.stream(CaseExport.Format.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(Problem::notFound);
        BoardFilter filter = parameters.filter();
        reading.overAll();
        response.setContentType(wanted.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wanted.fileName() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        export.write(filter, wanted, response.getOutputStream());
    }
}
