package org.medina.legacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a city says that its entry should say.
 *
 * @param fields the texts to change, by {@link LegacyField#code}; blank where nothing is to stand
 * @param accepted null until it is decided
 */
public record LegacyProposal(
        UUID id,
        UUID entry,
        String entryTitle,
        String cityName,
        Map<String, String> fields,
        @Nullable String note,
        String personName,
        Instant at,
        @Nullable Instant decidedAt,
        @Nullable Boolean accepted,
        @Nullable String reason) {

    public LegacyProposal {
        fields = Map.copyOf(fields);
    }
}
