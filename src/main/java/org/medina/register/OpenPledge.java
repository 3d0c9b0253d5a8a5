package org.medina.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.CompactScope;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PledgeStatus;

/**
 * A pledge as open data: the same in the API and in the downloads. Names cities and offices, never staff, and no way to
 * reach them.
 *
 * @param notice that a pledge is voluntary and not legally binding
 * @param url its permanent address
 * @param verifyUrl where its signatures are verified; absent where no text is signed
 * @param updatedAt when it was published or last reported on
 * @param noUpdateSince the month of the last word, where an update is missing for too long
 * @param updates what was reported, newest first; in lists the newest alone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenPledge(
        UUID id,
        String reference,
        String url,
        String notice,
        PledgeStatus status,
        PledgeProgress progress,
        String freshness,
        City lead,
        List<Partner> partners,
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
        PledgeContent.SupportNeeded supportNeeded,
        @Nullable String targetGroups,
        @Nullable String participation,
        @Nullable String ageGenderDiversity,
        List<PledgeContent.Activity> activities,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<PledgeContent.Indicator> indicators,
        PledgeContent.Budget budget,
        @Nullable String risks,
        @Nullable String nationalPreconditions,
        @Nullable String nationalCounterpart,
        List<String> forums,
        @Nullable String authenticLanguage,
        List<String> languages,
        List<PledgeContent.ForeignId> foreignIds,
        @Nullable String textHash,
        @Nullable String verifyUrl,
        @Nullable String withdrawnReason,
        Instant publishedAt,
        Instant updatedAt,
        @Nullable String noUpdateSince,
        boolean reportingPaused,
        List<OpenUpdate> updates) {

    /** @param country ISO 3166-1 alpha-3 */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record City(String name, @Nullable String country) {}

    /** @param share percent of the whole; the lead city bears the rest */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Partner(
            String name,
            @Nullable String country,
            BigDecimal share,
            @Nullable String contribution) {}
}
