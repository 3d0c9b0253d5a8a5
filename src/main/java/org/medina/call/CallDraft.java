package org.medina.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalPlan.DecisionRule;
import org.medina.call.CallTerms.FormKind;
import org.medina.call.CallTerms.Group;
import org.medina.call.CallTerms.Ownership;

/**
 * A version of a call while it is written: whatever is missing or not right yet is told when it is to be published.
 * Organisations stand by alias or id, people by account name or id.
 *
 * @param opens the first day on which a request may be handed in
 * @param closes the last one, to its end in {@code zone}
 * @param languages BCP 47 tags of the languages in which requests may be written
 * @param countries ISO 3166-1 alpha-3; none for all
 * @param quorum how many reviews a decision needs
 * @param committee the organisation whose members decide
 * @param votes how many seats must vote
 */
public record CallDraft(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String mechanism,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        @Nullable String zone,
        @Nullable List<String> languages,
        @Nullable List<Form> forms,
        @Nullable List<String> countries,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Integer months,
        @Nullable BigDecimal ownPercent,
        @Nullable Boolean pledgeNeeded,
        @Nullable List<Reserved> reserved,
        @Nullable Ownership ownership,
        @Nullable String currency,
        @Nullable BigDecimal indirectPercent,
        @Nullable List<Criterion> criteria,
        @Nullable List<Marker> markers,
        @Nullable List<String> agencies,
        @Nullable Integer reviewers,
        @Nullable Integer quorum,
        @Nullable Integer reviewDays,
        @Nullable Integer clarificationDays,
        @Nullable Boolean panel,
        @Nullable String committee,
        @Nullable List<Seat> seats,
        @Nullable DecisionRule rule,
        @Nullable Integer votes,
        @Nullable Integer votingDays,
        @Nullable Integer minutesHours,
        @Nullable List<Tranche> tranches,
        @Nullable List<String> dueDiligence,
        @Nullable Integer reportMonths,
        @Nullable BigDecimal changeLimitPercent,
        @Nullable String payingAgent,
        @Nullable List<Rate> rates) {

    /** Nothing is said yet. */
    static final CallDraft EMPTY = new CallDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null);

    /** As {@link CallTerms.Form}. */
    public record Form(
            @Nullable FormKind kind,
            @Nullable Boolean invited,
            @Nullable LocalDate closes) {}

    /** As {@link CallTerms.Reserved}. */
    public record Reserved(@Nullable Group group, @Nullable BigDecimal percent) {}

    /** What is scored; without a key it gets one of its own. */
    public record Criterion(
            @Nullable String key,
            @Nullable String name,
            @Nullable String question,
            @Nullable BigDecimal weight,
            @Nullable Integer highest,
            @Nullable Integer minimum) {}

    /** What is marked and not weighed. */
    public record Marker(
            @Nullable String key,
            @Nullable String name,
            @Nullable Integer highest) {}

    /** Who decides, for whom. */
    public record Seat(
            @Nullable String constituency,
            @Nullable String person,
            @Nullable String secondedBy) {}

    /** A part of the money and what has to come before it. */
    public record Tranche(
            @Nullable BigDecimal percent,
            @Nullable BigDecimal spentBefore,
            @Nullable Boolean reportBefore) {}

    /** How much of {@code to} one unit of {@code from} is, on that day. */
    public record Rate(
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal rate,
            @Nullable LocalDate day) {}

    /** The same for those who do not see who sits on the committee. */
    CallDraft withoutPeople() {
        return withSeats(Findings.listed(seats).stream()
                .map(seat -> new Seat(seat.constituency(), null, null))
                .toList());
    }

    private CallDraft withSeats(List<Seat> other) {
        return new CallDraft(
                title,
                summary,
                mechanism,
                opens,
                closes,
                zone,
                languages,
                forms,
                countries,
                least,
                most,
                months,
                ownPercent,
                pledgeNeeded,
                reserved,
                ownership,
                currency,
                indirectPercent,
                criteria,
                markers,
                agencies,
                reviewers,
                quorum,
                reviewDays,
                clarificationDays,
                panel,
                committee,
                other,
                rule,
                votes,
                votingDays,
                minutesHours,
                tranches,
                dueDiligence,
                reportMonths,
                changeLimitPercent,
                payingAgent,
                rates);
    }
}
