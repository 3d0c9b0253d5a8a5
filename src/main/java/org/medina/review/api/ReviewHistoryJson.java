package org.medina.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.Visibility;

/** Something that was done with a review or a contribution. */
@Schema(name = "ReviewHistoryEntry")
record ReviewHistoryJson(
        Instant at,
        String who,
        @Nullable String organisation,
        String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Visibility visibility) {

    static Listing<ReviewHistoryJson> listing(List<HistoryRow> rows) {
        return new Listing<>(rows.stream().map(ReviewHistoryJson::of).toList(), null);
    }

    private static ReviewHistoryJson of(HistoryRow row) {
        return new ReviewHistoryJson(
                row.at(),
                row.who(),
                row.organisationName(),
                row.action(),
                row.from(),
                row.to(),
                row.reason(),
                row.visibility());
    }
}
