package org.medina.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PledgeProgress;

/**
 * The last progress update before the freeze, as the public reads it.
 *
 * @param percent of the whole; null where the city did not say
 * @param reached people by group, {@code ALL} for everybody; null for a number below 5
 * @param obstacles by their codes, with the city's words or none
 */
public record CitedUpdate(
        String reference,
        LocalDate from,
        LocalDate until,
        PledgeProgress stage,
        String narrative,
        @Nullable Integer percent,
        List<Reading> indicators,
        @Nullable BigDecimal spent,
        @Nullable String currency,
        SequencedMap<String, @Nullable Integer> reached,
        List<Obstacle> obstacles,
        List<String> supportWanted,
        Instant publishedAt) {

    public CitedUpdate {
        indicators = List.copyOf(indicators);
        obstacles = List.copyOf(obstacles);
        supportWanted = List.copyOf(supportWanted);
    }

    public record Reading(
            String name,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String unit,
            String actual) {}

    public record Obstacle(String code, @Nullable String words) {}

    /** Everybody reached; empty where nobody was counted or the number is below 5. */
    @Nullable
    Integer everybody() {
        return reached.get(EVERYBODY);
    }

    static final String EVERYBODY = "ALL";
}
