package org.medina.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.budget.Budget;
import org.medina.identity.OrganisationId;
import org.medina.pledge.CompactScope;

/**
 * Everything that people write in a funding request. Kept as one {@code jsonb} document; what each field takes, and on which
 * form it is asked, is said by {@link FundingField}. Absent texts are null, absent lists are empty.
 *
 * @param language BCP 47 tag of the text
 * @param months how long it takes
 * @param budget null before it is written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FundingContent(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String language,
        @Nullable Profile profile,
        @Nullable CompactScope compactScope,
        List<Integer> gcmObjectives,
        List<String> gcmPrinciples,
        List<String> gcrParagraphs,
        List<String> sdgTargets,
        @Nullable String situation,
        @Nullable String proposal,
        @Nullable String targetGroups,
        @Nullable String participation,
        @Nullable String ageGenderDiversity,
        @Nullable LocalDate start,
        @Nullable Integer months,
        List<Activity> activities,
        List<Indicator> indicators,
        List<Partner> partners,
        @Nullable String sustainability,
        @Nullable String risks,
        @Nullable String nationalPreconditions,
        @Nullable Markers markers,
        @Nullable Budget budget) {

    public FundingContent {
        gcmObjectives = list(gcmObjectives);
        gcmPrinciples = list(gcmPrinciples);
        gcrParagraphs = list(gcrParagraphs);
        sdgTargets = list(sdgTargets);
        activities = list(activities);
        indicators = list(indicators);
        partners = list(partners);
    }

    /** What matters for fairness between cities. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Profile(
            @Nullable PopulationBand population,
            @Nullable IncomeGroup income,
            @Nullable Boolean firstTime) {}

    /** A step or milestone. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Activity(
            UUID id, @Nullable String title, @Nullable LocalDate due) {}

    /** What is measured, from where to where. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Indicator(
            UUID id,
            @Nullable String name,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String unit,
            @Nullable String source,
            @Nullable String disaggregation) {}

    /**
     * Who takes part.
     *
     * @param organisation where it takes part in the mechanism
     * @param receives whether it would get money of the request: then it neither reviews nor votes on it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Partner(
            UUID id,
            @Nullable OrganisationId organisation,
            @Nullable String name,
            @Nullable String part,
            boolean receives) {}

    /** How the applicant itself marks the request, each from 0 to 3, and why. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Markers(
            @Nullable Integer humanRights,
            @Nullable Integer gender,
            @Nullable Integer child,
            @Nullable String why) {}

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
