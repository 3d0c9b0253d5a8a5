package org.medina.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * Everything that people write in a pledge's form: the union of what the public systems ask. Kept as one {@code jsonb}
 * document; what each field takes is said by {@link PledgeField}. Absent texts are null, absent lists are empty.
 *
 * @param end null: open-ended
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PledgeContent(
        @Nullable String title,
        @Nullable String summary,
        @Nullable CompactScope compactScope,
        List<Integer> gcmObjectives,
        List<Integer> primaryGcmObjectives,
        List<String> gcmPrinciples,
        List<String> gcrParagraphs,
        List<String> actionAreas,
        List<String> sdgTargets,
        List<String> mgiDimensions,
        List<String> types,
        @Nullable String form,
        @Nullable String matchedPledge,
        @Nullable String currentAction,
        @Nullable String commitment,
        SupportNeeded supportNeeded,
        @Nullable String targetGroups,
        @Nullable String participation,
        @Nullable String ageGenderDiversity,
        List<Activity> activities,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<Indicator> indicators,
        Budget budget,
        @Nullable String risks,
        @Nullable String nationalPreconditions,
        @Nullable String nationalCounterpart,
        List<Partner> partners,
        List<String> forums,
        @Nullable String authenticLanguage,
        List<String> languages,
        List<Contact> contacts,
        List<ForeignId> foreignIds) {

    public PledgeContent {
        gcmObjectives = list(gcmObjectives);
        primaryGcmObjectives = list(primaryGcmObjectives);
        gcmPrinciples = list(gcmPrinciples);
        gcrParagraphs = list(gcrParagraphs);
        actionAreas = list(actionAreas);
        sdgTargets = list(sdgTargets);
        mgiDimensions = list(mgiDimensions);
        types = list(types);
        activities = list(activities);
        indicators = list(indicators);
        partners = list(partners);
        forums = list(forums);
        languages = list(languages);
        contacts = list(contacts);
        foreignIds = list(foreignIds);
        supportNeeded = supportNeeded == null ? SupportNeeded.NONE : supportNeeded;
        budget = budget == null ? Budget.NONE : budget;
    }

    /** What support the city needs: the last of the Mayoral Forum's three questions. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SupportNeeded(
            @Nullable String resources,
            @Nullable String tools,
            @Nullable String partnerships) {
        static final SupportNeeded NONE = new SupportNeeded(null, null, null);
    }

    /** A step or milestone. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "PledgeActivity")
    public record Activity(UUID id, String title, @Nullable LocalDate due) {}

    /** What is measured, from where to where. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "PledgeIndicator")
    public record Indicator(
            UUID id,
            String name,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String unit,
            @Nullable String source,
            @Nullable String disaggregation) {}

    /** Money in one currency (ISO 4217): the city's own, committed by others, and what is missing. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "PledgeBudget")
    public record Budget(
            @Nullable String currency,
            @Nullable BigDecimal own,
            @Nullable BigDecimal committed,
            @Nullable BigDecimal gap) {
        static final Budget NONE = new Budget(null, null, null, null);
    }

    /**
     * A partner city and its part.
     *
     * @param share percent of the whole, above 0 and at most 100; the lead city bears the rest
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "PledgePartner")
    public record Partner(
            UUID id,
            OrganisationId organisation,
            BigDecimal share,
            @Nullable String contribution) {}

    /** How to reach an office; never a person. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Contact(UUID id, String office, @Nullable String email) {}

    /** The pledge's id in another system, e.g. {@code GRF-01547}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ForeignId(UUID id, String system, String value) {}

    /** The same with other partners. */
    PledgeContent withPartners(List<Partner> partners) {
        return new PledgeContent(
                title,
                summary,
                compactScope,
                gcmObjectives,
                primaryGcmObjectives,
                gcmPrinciples,
                gcrParagraphs,
                actionAreas,
                sdgTargets,
                mgiDimensions,
                types,
                form,
                matchedPledge,
                currentAction,
                commitment,
                supportNeeded,
                targetGroups,
                participation,
                ageGenderDiversity,
                activities,
                start,
                end,
                indicators,
                budget,
                risks,
                nationalPreconditions,
                nationalCounterpart,
                partners,
                forums,
                authenticLanguage,
                languages,
                contacts,
                foreignIds);
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
