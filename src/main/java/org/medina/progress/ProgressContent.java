package org.medina.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.pledge.PledgeProgress;

/**
 * Everything that people write in an update. Kept as one {@code jsonb} document; what each field takes is said by
 * {@link ProgressField}. Absent texts are null, absent lists are empty.
 *
 * @param percent how much of the lead city's own part is done; of the whole where it has no partners
 * @param spent by the lead city
 * @param reached by the lead city
 * @param parts the partners' own lines
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgressContent(
        @Nullable PledgeProgress stage,
        @Nullable String narrative,
        @Nullable Integer percent,
        List<Measured> indicators,
        @Nullable Spent spent,
        @Nullable Reached reached,
        List<Obstacle> obstacles,
        @Nullable SupportWanted support,
        List<Evidence> evidence,
        List<Part> parts) {

    static final ProgressContent EMPTY =
            new ProgressContent(null, null, null, List.of(), null, null, List.of(), null, List.of(), List.of());

    public ProgressContent {
        indicators = list(indicators);
        obstacles = list(obstacles);
        evidence = list(evidence);
        parts = list(parts);
    }

    /** Where an indicator of the pledge stands. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Measured(
            UUID indicator,
            @Nullable String actual,
            @Nullable String note) {}

    /** Money that was spent. @param currency ISO 4217 */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spent(
            @Nullable BigDecimal amount, @Nullable String currency) {}

    /** People who were reached. @param groups those that were counted on their own */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Reached(@Nullable Integer total, Map<PeopleGroup, Integer> groups) {

        public Reached {
            groups = groups == null ? Map.of() : Map.copyOf(groups);
        }
    }

    /**
     * A partner's own line.
     *
     * @param spent in the currency of the lead city's
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(
            OrganisationId city,
            @Nullable Integer percent,
            @Nullable BigDecimal spent,
            @Nullable Reached reached,
            @Nullable String words) {}

    public Optional<Part> part(OrganisationId city) {
        return parts.stream().filter(part -> part.city().equals(city)).findFirst();
    }

    /** The same with another line of one partner. */
    ProgressContent with(Part part) {
        List<Part> others = new ArrayList<>(
                parts.stream().filter(one -> !one.city().equals(part.city())).toList());
        others.add(part);
        return new ProgressContent(
                stage, narrative, percent, indicators, spent, reached, obstacles, support, evidence, others);
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
