package org.medina.funding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalOpening;
import org.medina.base.FieldProblem;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.call.CallReading;
import org.medina.call.CallTerms;
import org.medina.grant.GrantOpening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide on a request's way. Every method is one use case, in one transaction with case, inbox and engine. */
@Service
public class FundingService {

    private final FundingRepository requests;
    private final FundingAccess access;
    private final FundingCase fundingCase;
    private final FundingProcess process;
    private final FundingCompleteness completeness;
    private final FundingText texts;
    private final FundingDialogues dialogues;
    private final CallReading calls;
    private final AppraisalOpening appraisals;
    private final GrantOpening grants;
    private final Messages messages;
    private final Clock clock;

    FundingService(
            FundingRepository requests,
            FundingAccess access,
            FundingCase fundingCase,
            FundingProcess process,
            FundingCompleteness completeness,
            FundingText texts,
            FundingDialogues dialogues,
            CallReading calls,
            AppraisalOpening appraisals,
            GrantOpening grants,
            Messages messages,
            Clock clock) {
        this.requests = requests;
        this.access = access;
        this.fundingCase = fundingCase;
        this.process = process;
        this.completeness = completeness;
        this.texts = texts;
        this.dialogues = dialogues;
        this.calls = calls;
        this.appraisals = appraisals;
        this.grants = grants;
        this.messages = messages;
        this.clock = clock;
    }

    /** What an officer says after a look at the call's conditions. */
    public enum Verdict {
        ELIGIBLE,
        RETURN,
        NOT_ELIGIBLE
    }

    /**
     * The form is handed in. The call is held meanwhile: of this and its closing at the same moment one comes first.
     *
     * @throws Problem WRONG_STATE once the call takes it no more; INVALID with one entry for each field that is still needed
     */
    @Transactional
    public void submit(FundingId id) {
        FundingRequest request = access.toChange(id, FundingAction.SUBMIT).request();
        FundingStatus from = request.status();
        request.requireConfirmed();
        calls.requireOpen(request.call(), request.formKind(), request.termsVersion());
        List<FieldProblem> missing = completeness.missing(request.content(), terms(request), request.form());
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        request.submit(texts.of(request).hash(), fundingCase.checkDue(), clock.instant());
        requests.save(request);
        fundingCase.moved(request, from, "submit", null);
        process.submitted(id);
    }

    /**
     * An officer has looked.
     *
     * @param reason needed unless it is eligible as the table proposed
     */
    @Transactional
    public void check(FundingId id, @Nullable Verdict verdict, @Nullable String reason) {
        FundingAccess.Opened opened = access.toChange(id, FundingAction.CHECK);
        FundingRequest request = opened.request();
        if (verdict == null) {
            throw Problem.invalid("verdict", "funding.problem.needed");
        }
        boolean asProposed = verdict == Verdict.ELIGIBLE
                && request.findings()
                        .filter(found -> found.proposal() == Findings.Proposal.ELIGIBLE)
                        .isPresent();
        String because = asProposed
                ? Words.optional("reason", reason, Words.MEDIUM)
                : Words.required("reason", reason, Words.MEDIUM);
        FundingStatus from = request.status();
        Instant now = clock.instant();
        switch (verdict) {
            case RETURN -> {
                request.returnToDraft(opened.person(), now);
                moved(request, from, "return", because);
                process.returned(id);
            }
            case NOT_ELIGIBLE -> {
                Feedback.Reason told = new Feedback.Reason(null, Words.required("reason", because, Words.MEDIUM));
                request.ineligible(
                        opened.person(),
                        new Feedback(Feedback.Verdict.INELIGIBLE, List.of(told), List.of(), null, now),
                        fundingCase.feedbackDue());
                moved(request, from, "not-eligible", null);
                process.ineligible(id);
            }
            case ELIGIBLE -> eligible(request, opened, because, now);
        }
    }

    private void eligible(FundingRequest request, FundingAccess.Opened opened, @Nullable String because, Instant now) {
        FundingStatus from = request.status();
        CallTerms terms = terms(request);
        if (FundingCompleteness.isLast(terms, request.form())) {
            request.eligible(opened.person(), terms.ownership());
            moved(request, from, "eligible", because);
            process.eligible(request.id());
        } else {
            int next = request.form() + 1;
            request.toNextForm(next, terms.forms().get(next).kind(), opened.person(), now);
            boolean invited = terms.forms().get(next - 1).invited();
            moved(request, from, invited ? "invite" : "next-form", because);
            process.nextForm(request.id());
        }
    }

    /** Tells the applicant what was decided and why. @param words that the secretariat adds */
    @Transactional
    public void sendFeedback(FundingId id, @Nullable String words) {
        FundingAccess.Opened opened = access.toChange(id, FundingAction.SEND_FEEDBACK);
        FundingRequest request = opened.request();
        FundingStatus from = request.status();
        Feedback decided = request.feedback().orElseThrow();
        Feedback letter = new Feedback(
                decided.verdict(),
                decided.reasons(),
                decided.conditions(),
                Words.optional("words", words, Words.MEDIUM),
                clock.instant());
        request.sendFeedback(letter, opened.person(), fundingCase.reviewUntil(request));
        moved(request, from, "send-feedback", null);
        process.feedbackSent(id, letter.verdict(), request.awaitsReview());
    }

    /** The applicant asks, once and in time, whether the way to the refusal was right. */
    @Transactional
    public void askReview(FundingId id, @Nullable String reason) {
        FundingRequest request = access.toChange(id, FundingAction.ASK_REVIEW).request();
        FundingStatus from = request.status();
        String because = Words.required("reason", reason, Words.MEDIUM);
        request.askReview(because, fundingCase.reviewDue(), clock.instant());
        moved(request, from, "ask-review", because);
        process.reviewAsked(id);
    }

    /** Somebody who has not decided before says whether the step is done again. @param answer to the applicant */
    @Transactional
    public void decideReview(FundingId id, ProceduralReview.@Nullable Outcome outcome, @Nullable String answer) {
        FundingAccess.Opened opened = access.toChange(id, FundingAction.DECIDE_REVIEW);
        FundingRequest request = opened.request();
        if (outcome == null) {
            throw Problem.invalid("outcome", "funding.problem.needed");
        }
        FundingStatus from = request.status();
        String words = Words.required("answer", answer, Words.MEDIUM);
        boolean ineligible = request.feedback()
                .filter(letter -> letter.verdict() == Feedback.Verdict.INELIGIBLE)
                .isPresent();
        request.decideReview(outcome, words, opened.person(), clock.instant(), fundingCase.checkDue());
        moved(request, from, outcome == ProceduralReview.Outcome.UPHELD ? "uphold" : "repeat", words);
        process.reviewDecided(id, outcome, ineligible);
    }

    /** Whatever its process has called ends with it. */
    @Transactional
    public void withdraw(FundingId id, @Nullable String reason) {
        access.toSee(id, FundingAction.WITHDRAW);
        String because = Words.required("reason", reason, Words.MEDIUM);
        dialogues.lapse(id.subject(), "funding.dialogue.withdrawn");
        appraisals.lapse(id.subject(), messages.get("funding.dialogue.withdrawn"));
        grants.lapse(id.subject(), messages.get("funding.dialogue.withdrawn"));
        FundingRequest request = access.toChange(id, FundingAction.WITHDRAW).request();
        FundingStatus from = request.status();
        boolean refused = request.enteredBy().isPresent();
        request.withdraw(because, clock.instant());
        moved(request, from, refused ? "refuse-entry" : "withdraw", because);
        process.withdrawn(id);
    }

    private void moved(FundingRequest request, FundingStatus from, String act, @Nullable String reason) {
        requests.save(request);
        fundingCase.moved(request, from, act, reason);
    }

    private CallTerms terms(FundingRequest request) {
        return calls.terms(request.call(), request.termsVersion());
    }
}
