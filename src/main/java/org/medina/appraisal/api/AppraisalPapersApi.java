package org.medina.appraisal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalPapers;
import org.medina.appraisal.AppraisalReading;
import org.medina.base.Problem;
import org.medina.paper.api.PaperAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appraisals/{id}")
@Tag(name = "Appraisals")
class AppraisalPapersApi {

    private final AppraisalPapers papers;
    private final AppraisalReading reading;

    AppraisalPapersApi(AppraisalPapers papers, AppraisalReading reading) {
        this.papers = papers;
        this.reading = reading;
    }

    @Operation(summary = "Reviews, questions, votes and the decision, as pdf or docx; once the vote is closed")
    @ApiResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(mediaType = "application/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/record/{format}")
    ResponseEntity<byte[]> record(@PathVariable String id, @PathVariable String format) {
        return PaperAnswer.of(papers.record(resolve(id), PaperAnswer.format(format)));
    }

    @Operation(summary = "The minutes with the votes, as pdf or docx")
    @ApiResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(mediaType = "application/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/minutes/{format}")
    ResponseEntity<byte[]> minutes(@PathVariable String id, @PathVariable String format) {
        return PaperAnswer.of(papers.minutes(resolve(id), PaperAnswer.format(format)));
    }

    private AppraisalId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
