package org.medina.call;

import static org.medina.call.Findings.listed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalPlan;
import org.medina.grant.GrantPlan;
import org.medina.identity.OrganisationId;
import org.medina.identity.Person;
import org.springframework.stereotype.Component;

/** Makes rules of a draft that has passed the checks. */
@Component
class DraftedTerms {

    private final Parties parties;

    DraftedTerms(Parties parties) {
        this.parties = parties;
    }

    CallTerms of(CallDraft draft) {
        return new CallTerms(
                listed(draft.forms()).stream()
                        .map(form -> new CallTerms.Form(needed(form.kind()), is(form.invited()), form.closes()))
                        .toList(),
                new CallTerms.Eligibility(
                        Set.copyOf(listed(draft.countries())),
                        needed(draft.least()),
                        needed(draft.most()),
                        needed(draft.months()),
                        needed(draft.ownPercent()),
                        is(draft.pledgeNeeded())),
                listed(draft.reserved()).stream()
                        .map(kept -> new CallTerms.Reserved(needed(kept.group()), needed(kept.percent())))
                        .toList(),
                needed(draft.ownership()),
                needed(draft.currency()),
                needed(draft.indirectPercent()),
                appraisal(draft),
                grant(draft));
    }

    private AppraisalPlan appraisal(CallDraft draft) {
        return new AppraisalPlan(
                listed(draft.criteria()).stream()
                        .map(one -> new AppraisalPlan.Criterion(
                                needed(one.key()),
                                needed(one.name()),
                                needed(one.question()),
                                needed(one.weight()),
                                needed(one.highest()),
                                needed(one.minimum())))
                        .toList(),
                listed(draft.markers()).stream()
                        .map(one ->
                                new AppraisalPlan.Marker(needed(one.key()), needed(one.name()), needed(one.highest())))
                        .toList(),
                listed(draft.agencies()).stream().map(this::organisation).toList(),
                needed(draft.reviewers()),
                needed(draft.quorum()),
                needed(draft.reviewDays()),
                needed(draft.clarificationDays()),
                is(draft.panel()),
                new AppraisalPlan.Committee(
                        organisation(needed(draft.committee())),
                        listed(draft.seats()).stream().map(this::seat).toList(),
                        needed(draft.rule()),
                        needed(draft.votes()),
                        needed(draft.votingDays()),
                        needed(draft.minutesHours())));
    }

    private AppraisalPlan.Seat seat(CallDraft.Seat seat) {
        String lender = seat.secondedBy();
        return new AppraisalPlan.Seat(
                needed(seat.constituency()),
                parties.person(needed(seat.person())).map(Person::id).orElseThrow(),
                lender == null || lender.isBlank() ? null : organisation(lender));
    }

    private GrantPlan grant(CallDraft draft) {
        return new GrantPlan(
                listed(draft.tranches()).stream()
                        .map(one -> new GrantPlan.Tranche(
                                needed(one.percent()),
                                Objects.requireNonNullElse(one.spentBefore(), BigDecimal.ZERO),
                                is(one.reportBefore())))
                        .toList(),
                listed(draft.dueDiligence()),
                needed(draft.reportMonths()),
                needed(draft.changeLimitPercent()),
                organisation(needed(draft.payingAgent())),
                listed(draft.rates()).stream()
                        .map(rate -> new GrantPlan.ExchangeRate(
                                needed(rate.from()), needed(rate.to()), needed(rate.rate()), needed(rate.day())))
                        .toList());
    }

    /** When requests are taken; a new one as long as the first form may be handed in. */
    static CallWindow window(CallDraft draft) {
        List<CallDraft.Form> forms = listed(draft.forms());
        return new CallWindow(
                needed(draft.opens()),
                Objects.requireNonNullElse(forms.getFirst().closes(), needed(draft.closes())),
                needed(draft.closes()),
                needed(CallChecks.zone(draft.zone())));
    }

    private OrganisationId organisation(String named) {
        return parties.organisation(named).orElseThrow().id();
    }

    private static <T> T needed(@Nullable T value) {
        return Objects.requireNonNull(value, "the checks have let through a draft that misses something");
    }

    private static boolean is(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
