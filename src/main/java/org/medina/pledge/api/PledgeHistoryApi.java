package org.medina.pledge.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.Visibility;
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

    record Entry(
            Instant at,
            String who,
            @Nullable String organisation,
            @Nullable String onBehalfOf,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            Visibility visibility) {

        static Entry of(HistoryRow row) {
            return new Entry(
                    row.at(),
                    row.who(),
                    row.organisationName(),
                    row.onBehalfOf(),
                    row.action(),
                    row.from(),
                    row.to(),
                    row.reason(),
                    row.visibility());
        }
    }

    @Operation(summary = "What was done with a pledge, newest first, as far as the caller may see")
    @GetMapping("/api/v1/pledges/{id}/history")
    Listing<Entry> history(@PathVariable String id) {
        var pledge = reading.resolve(id).orElseThrow(Problem::notFound);
        return new Listing<>(reading.history(pledge).stream().map(Entry::of).toList(), null);
    }
}
