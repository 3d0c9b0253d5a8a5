package org.medina.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalPlan;
import org.medina.grant.GrantPlan;

/**
 * The rules of a call, as one version of them. A request keeps the version it began with to its end.
 *
 * @param forms what an applicant writes, one after the other
 * @param reserved which part of the money is kept for whom
 * @param currency of what is asked for, ISO 4217
 * @param indirectPercent indirect support costs in hundredths of the direct ones
 */
public record CallTerms(
        List<Form> forms,
        Eligibility eligibility,
        List<Reserved> reserved,
        Ownership ownership,
        String currency,
        BigDecimal indirectPercent,
        AppraisalPlan appraisal,
        GrantPlan grant) {

    public CallTerms {
        forms = List.copyOf(forms);
        reserved = List.copyOf(reserved);
    }

    /** The same for those who do not see who sits on the committee. */
    CallTerms withoutSeats() {
        AppraisalPlan.Committee committee = appraisal.committee();
        AppraisalPlan.Committee empty = new AppraisalPlan.Committee(
                committee.organisation(),
                List.of(),
                committee.rule(),
                committee.quorum(),
                committee.votingDays(),
                committee.minutesHours());
        AppraisalPlan plan = new AppraisalPlan(
                appraisal.criteria(),
                appraisal.markers(),
                appraisal.agencies(),
                appraisal.reviewers(),
                appraisal.quorum(),
                appraisal.reviewDays(),
                appraisal.clarificationDays(),
                appraisal.panel(),
                empty);
        return new CallTerms(forms, eligibility, reserved, ownership, currency, indirectPercent, plan, grant);
    }

    /**
     * A stage of writing.
     *
     * @param invited whether the secretariat invites to the next form, rather than the check alone
     * @param closes the last day to hand it in; null for the last day of the call
     */
    public record Form(
            FormKind kind, boolean invited, @Nullable LocalDate closes) {}

    /** What is asked on a form; the later hold what the earlier asked. */
    public enum FormKind {
        INTAKE,
        CONCEPT_NOTE,
        FULL_PROPOSAL
    }

    /**
     * Who may ask for how much.
     *
     * @param countries ISO 3166-1 alpha-3; empty for all
     * @param least and most that may be asked for, in the call's currency
     * @param months the longest that a project may take
     * @param ownPercent what the applicant has to bring, in hundredths of the whole
     * @param pledgeNeeded whether the request has to come from a published pledge
     */
    public record Eligibility(
            Set<String> countries,
            BigDecimal least,
            BigDecimal most,
            int months,
            BigDecimal ownPercent,
            boolean pledgeNeeded) {

        public Eligibility {
            countries = Set.copyOf(countries);
        }
    }

    /** A part of the money, in hundredths, kept for applicants of a group. */
    public record Reserved(Group group, BigDecimal percent) {}

    /** For whom money may be kept. */
    public enum Group {
        SMALL_CITIES,
        LOW_INCOME,
        FIRST_TIME
    }

    /** What the applicant's state has to say; its silence is never an endorsement. */
    public enum Ownership {
        NONE,
        NO_OBJECTION,
        WRITTEN_ENDORSEMENT
    }
}
