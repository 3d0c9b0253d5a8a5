package org.medina.casefile.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.Visibility;

/** A row of a case's history. */
@Schema(name = "HistoryEntry")
public record HistoryJson(
        Instant at,
        String who,
        @Nullable String organisation,
        @Nullable String onBehalfOf,
        String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Visibility visibility) {

    public static Listing<HistoryJson> listing(List<HistoryRow> rows) {
        return new Listing<>(rows.stream().map(HistoryJson::of).toList(), null);
    }

    private static HistoryJson of(HistoryRow row) {
        return new HistoryJson(
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
