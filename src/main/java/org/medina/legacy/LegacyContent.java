package org.medina.legacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.CompactScope;

/**
 * What an entry says.
 *
 * @param country ISO 3166-1 alpha-3
 * @param foreignId its number in the system that it comes from, e.g. {@code GRF-01547}
 * @param end null also where it is open-ended or not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LegacyContent(
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
        @Nullable String link) {

    static final int MAX_NAME = 120;
    static final int MAX_TITLE = 200;
    static final int MAX_SUMMARY = 3_000;
    static final int MAX_LINK = 500;
    static final int MAX_FOREIGN_ID = 80;

    public LegacyContent {
        gcmObjectives = gcmObjectives == null ? List.of() : List.copyOf(gcmObjectives);
        actionAreas = actionAreas == null ? List.of() : List.copyOf(actionAreas);
    }

    /** What tells it from every other, without a word of it. */
    String key() {
        return Spelling.key(country, city, title);
    }
}
