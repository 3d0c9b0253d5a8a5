package org.medina.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a ministry says beside a city's text, or that it said nothing when asked: silence is named as such and never read as
 * consent.
 *
 * @param organisation the ministry
 * @param country ISO 3166-1 alpha-3
 * @param words null where nothing was heard
 * @param on the day of the statement; null where nothing was heard
 */
@Schema(name = "DossierStatement")
public record Statement(
        String organisation,
        String country,
        LocalDate asked,
        LocalDate until,
        @Nullable String words,
        @Nullable LocalDate on) {

    @JsonIgnore
    public boolean isSilent() {
        return words == null;
    }
}
