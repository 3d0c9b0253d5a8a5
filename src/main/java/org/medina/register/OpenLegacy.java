package org.medina.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.legacy.RoughDate;
import org.medina.pledge.CompactScope;

/**
 * A legacy action as open data: no pledge, and not signed here.
 *
 * @param notice that it was not signed here
 * @param country ISO 3166-1 alpha-3
 * @param start as far as it is known: a year, a month or a day
 * @param foreignId its number in the system that it comes from
 * @param source where it was brought in from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenLegacy(
        UUID id,
        String url,
        String notice,
        @Nullable String foreignId,
        String city,
        String country,
        String title,
        @Nullable String summary,
        @Nullable RoughDate start,
        @Nullable RoughDate end,
        boolean openEnded,
        @Nullable CompactScope compactScope,
        List<Integer> gcmObjectives,
        List<String> actionAreas,
        @Nullable String link,
        String source,
        Instant importedAt,
        @Nullable Instant correctedAt) {}
