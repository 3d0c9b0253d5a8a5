package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.oversight.CaseRow;
import org.medina.oversight.Forecast;

/** A case in the list behind a number. */
@Schema(name = "OverseenCase")
record CaseJson(
        UUID id,
        String journey,
        String reference,
        String title,
        String stage,
        String city,
        @Nullable String country,
        Instant since,
        long days,
        @Nullable Integer target,
        @Nullable Turn turn,
        @Nullable Instant due,
        boolean late,
        boolean open,
        @Nullable Forecast forecast) {

    /** Who has to act. */
    @Schema(name = "OverseenTurn")
    record Turn(@Nullable String organisation, String role) {}

    static CaseJson of(CaseRow row) {
        return new CaseJson(
                row.subject().id(),
                row.subject().kind(),
                row.reference(),
                row.title(),
                row.stage(),
                row.city(),
                row.country(),
                row.entered(),
                row.days(),
                row.target(),
                row.role() == null ? null : new Turn(row.turn(), row.role()),
                row.due(),
                row.late(),
                row.open(),
                row.forecast());
    }
}
