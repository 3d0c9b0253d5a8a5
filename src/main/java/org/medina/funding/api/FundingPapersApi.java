package org.medina.funding.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.casefile.api.HistoryJson;
import org.medina.funding.FundingId;
import org.medina.funding.FundingPapers;
import org.medina.funding.FundingReading;
import org.medina.paper.PaperFormat;
import org.medina.paper.api.PaperAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/funding-requests/{id}")
@Tag(name = "Funding requests")
class FundingPapersApi {

    private final FundingPapers papers;
    private final FundingReading reading;

    FundingPapersApi(FundingPapers papers, FundingReading reading) {
        this.papers = papers;
        this.reading = reading;
    }

    @Operation(summary = "What was done with a request, newest first, as far as the caller may see")
    @GetMapping("/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    @Operation(summary = "The request as it stands, as PDF or Word file")
    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable String id, @RequestParam(defaultValue = "PDF") PaperFormat format) {
        return PaperAnswer.of(papers.request(resolve(id), format));
    }

    @Operation(summary = "The letter that tells the applicant what was decided, as PDF or Word file")
    @GetMapping("/feedback")
    ResponseEntity<byte[]> feedback(@PathVariable String id, @RequestParam(defaultValue = "PDF") PaperFormat format) {
        return PaperAnswer.of(papers.feedback(resolve(id), format));
    }

    private FundingId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
