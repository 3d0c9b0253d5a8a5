package org.medina.pledge.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.casefile.api.HistoryJson;
import org.medina.pledge.PledgeReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pledges")
class PledgeHistoryApi {

    private final PledgeReading reading;

    PledgeHistoryApi(PledgeReading reading) {
        this.reading = reading;
    }

    @Operation(summary = "What was done with a pledge, newest first, as far as the caller may see")
    @GetMapping("/api/v1/pledges/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        var pledge = reading.resolve(id).orElseThrow(Problem::notFound);
        return HistoryJson.listing(reading.history(pledge));
    }
}
