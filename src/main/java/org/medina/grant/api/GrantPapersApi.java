package org.medina.grant.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.medina.base.Problem;
import org.medina.grant.GrantId;
import org.medina.grant.GrantPapers;
import org.medina.grant.GrantReading;
import org.medina.paper.api.PaperAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/grants/{id}")
@Tag(name = "Grants")
class GrantPapersApi {

    private final GrantPapers papers;
    private final GrantReading reading;

    GrantPapersApi(GrantPapers papers, GrantReading reading) {
        this.papers = papers;
        this.reading = reading;
    }

    @Operation(summary = "The agreement with its figures and signatures, as pdf or docx")
    @ApiResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(mediaType = "application/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/agreement/{format}")
    ResponseEntity<byte[]> agreement(@PathVariable String id, @PathVariable String format) {
        return PaperAnswer.of(papers.agreement(resolve(id), PaperAnswer.format(format)));
    }

    @Operation(summary = "A report against the budget, as pdf or docx")
    @ApiResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(mediaType = "application/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/reports/{report}/{format}")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable int report, @PathVariable String format) {
        return PaperAnswer.of(papers.report(resolve(id), report, PaperAnswer.format(format)));
    }

    private GrantId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
