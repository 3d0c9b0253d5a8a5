package org.medina.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalOpening;
import org.medina.appraisal.AppraisalRequest;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.budget.Budget;
import org.medina.call.CallReading;
import org.medina.call.CallTerms;
import org.medina.dialogue.DialogueId;
import org.medina.grant.GrantId;
import org.medina.grant.GrantOpening;
import org.medina.grant.GrantRequest;
import org.medina.identity.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a request by itself on its way, when the process comes to it. */
@Component
class FundingMilestones {

    private final FundingRepository requests;
    private final FundingCase fundingCase;
    private final Eligibility eligibility;
    private final FundingText texts;
    private final CallReading calls;
    private final AppraisalOpening appraisals;
    private final GrantOpening grants;
    private final FundingReminders reminders;
    private final Clock clock;

    FundingMilestones(
            FundingRepository requests,
            FundingCase fundingCase,
            Eligibility eligibility,
            FundingText texts,
            CallReading calls,
            AppraisalOpening appraisals,
            GrantOpening grants,
            FundingReminders reminders,
            Clock clock) {
        this.requests = requests;
        this.fundingCase = fundingCase;
        this.eligibility = eligibility;
        this.texts = texts;
        this.calls = calls;
        this.appraisals = appraisals;
        this.grants = grants;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** A day has passed. */
    @Transactional
    public void remind(FundingId id) {
        reminders.remind(lock(id));
    }

    /** By the call's conditions; an officer looks then. */
    @Transactional
    public void assess(FundingId id) {
        FundingRequest request = lock(id);
        Findings findings = eligibility.of(request, terms(request));
        request.found(findings);
        requests.save(request);
        fundingCase.notedByItself(request, "assess");
    }

    boolean mustStateBeHeard(FundingId id) {
        return find(id).status() == FundingStatus.OWNERSHIP;
    }

    SubjectRef dialogue(FundingId id) {
        return find(id).dialogue()
                .map(DialogueId::subject)
                .orElseThrow(() -> new IllegalStateException("the ministries were never asked"));
    }

    /** The dialogue is over: the request goes on where the call's rule is met, or is the city's turn again. */
    @Transactional
    public void takeUpAnswer(FundingId id) {
        FundingRequest request = lock(id);
        FundingStatus from = request.status();
        CallTerms.Ownership rule = terms(request).ownership();
        if (request.isOwned(rule)) {
            request.owned(rule);
            requests.save(request);
            fundingCase.moved(request, from, "owned", null);
        } else {
            fundingCase.moved(request, from, "not-owned", null);
        }
    }

    @Transactional
    public void openAppraisal(FundingId id) {
        FundingRequest request = lock(id);
        AppraisalId appraisal = appraisals.open(new AppraisalRequest(
                id.subject(),
                FundingCase.titleOf(request),
                request.lead(),
                budget(request).asked(),
                receivers(request.content()),
                FundingText.language(request.content()),
                texts.toJudge(request),
                terms(request).appraisal()));
        request.appraisedIn(appraisal);
        requests.save(request);
        fundingCase.moved(request, request.status(), "appraise", null);
    }

    SubjectRef appraisal(FundingId id) {
        return find(id).appraisal()
                .map(AppraisalId::subject)
                .orElseThrow(() -> new IllegalStateException("no appraisal was opened"));
    }

    @Transactional
    public void openGrant(FundingId id) {
        FundingRequest request = lock(id);
        FundingContent content = request.content();
        Budget budget = budget(request);
        GrantId grant = grants.open(new GrantRequest(
                id.subject(),
                FundingCase.titleOf(request),
                request.lead(),
                budget,
                request.feedback().map(Feedback::conditions).orElse(List.of()),
                content.indicators().stream().map(FundingMilestones::indicator).toList(),
                start(content),
                content.months() == null ? 1 : content.months(),
                terms(request).grant()));
        request.grantedIn(grant);
        requests.save(request);
        budget.shares().forEach(share -> fundingCase.paidBy(request, share.agency()));
        fundingCase.moved(request, request.status(), "open-grant", null);
    }

    SubjectRef grant(FundingId id) {
        return find(id).grant()
                .map(GrantId::subject)
                .orElseThrow(() -> new IllegalStateException("no grant was opened"));
    }

    Instant reviewUntil(FundingId id) {
        return find(id).reviewUntil().orElseThrow(() -> new IllegalStateException("nothing was refused"));
    }

    /** Partners that would get money: they neither review nor vote. */
    static Set<OrganisationId> receivers(FundingContent content) {
        return content.partners().stream()
                .filter(FundingContent.Partner::receives)
                .map(FundingContent.Partner::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate start(FundingContent content) {
        return content.start() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : content.start();
    }

    private static GrantRequest.Indicator indicator(FundingContent.Indicator one) {
        String name = one.name();
        return new GrantRequest.Indicator(name == null ? "" : name, one.baseline(), one.target(), one.unit());
    }

    private static Budget budget(FundingRequest request) {
        Budget budget = request.content().budget();
        return budget == null ? Budget.empty(request.currency(), BigDecimal.ZERO) : budget;
    }

    private CallTerms terms(FundingRequest request) {
        return calls.terms(request.call(), request.termsVersion());
    }

    private FundingRequest find(FundingId id) {
        return requests.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private FundingRequest lock(FundingId id) {
        return requests.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
