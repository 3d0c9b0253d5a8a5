package org.medina.funding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.medina.appraisal.AppraisalDecided;
import org.medina.appraisal.AppraisalOutcome;
import org.medina.appraisal.AppraisalReading;
import org.medina.appraisal.Decision;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.dialogue.DialogueClosed;
import org.medina.dialogue.Outcome;
import org.medina.grant.GrantClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows for a request from the cases that its process has called, in their own transactions. */
@Component
class FundingEvents {

    private final FundingRepository requests;
    private final FundingCase fundingCase;
    private final AppraisalReading appraisals;
    private final Clock clock;

    FundingEvents(FundingRepository requests, FundingCase fundingCase, AppraisalReading appraisals, Clock clock) {
        this.requests = requests;
        this.fundingCase = fundingCase;
        this.appraisals = appraisals;
        this.clock = clock;
    }

    /** The state has spoken, or its time is over; what follows, the step behind the dialogue says. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DialogueClosed closed) {
        SubjectRef about = closed.about();
        Outcome outcome = closed.outcome();
        if (about == null || outcome == null) {
            return;
        }
        of(about)
                .filter(request ->
                        request.dialogue().filter(closed.dialogue()::equals).isPresent())
                .filter(request -> request.status() == FundingStatus.OWNERSHIP)
                .ifPresent(request -> {
                    request.heard(new StateWord(outcome, clock.instant()));
                    requests.save(request);
                    fundingCase.noted(request, request.status(), "heard", null);
                });
    }

    /** The committee has decided; the secretariat tells the applicant. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AppraisalDecided decided) {
        of(decided.about())
                .filter(request ->
                        request.appraisal().filter(decided.appraisal()::equals).isPresent())
                .filter(request -> request.status() == FundingStatus.APPRAISAL)
                .ifPresent(request -> {
                    FundingStatus from = request.status();
                    Feedback feedback = feedback(appraisals.outcome(decided.appraisal()), decided.decision());
                    request.decided(
                            feedback,
                            feedback.verdict().isGranted() ? request.asked().orElse(null) : null,
                            fundingCase.feedbackDue());
                    requests.save(request);
                    fundingCase.moved(request, from, "decided", null);
                });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(GrantClosed closed) {
        of(closed.about())
                .filter(request ->
                        request.grant().filter(closed.grant()::equals).isPresent())
                .filter(request -> request.status() == FundingStatus.GRANT)
                .ifPresent(request -> {
                    FundingStatus from = request.status();
                    request.close(closed.completed(), clock.instant());
                    requests.save(request);
                    fundingCase.moved(request, from, closed.completed() ? "close" : "call-off", null);
                });
    }

    private Feedback feedback(AppraisalOutcome outcome, Decision decision) {
        List<Feedback.Reason> reasons = outcome.reasons().stream()
                .map(reason -> new Feedback.Reason(reason.name(), reason.words()))
                .toList();
        Feedback.Verdict verdict =
                switch (decision) {
                    case APPROVE -> Feedback.Verdict.APPROVED;
                    case CONDITIONAL -> Feedback.Verdict.CONDITIONAL;
                    case PIPELINE -> Feedback.Verdict.PIPELINE;
                    case REJECT -> Feedback.Verdict.REJECTED;
                };
        return new Feedback(verdict, reasons, outcome.conditions(), null, clock.instant());
    }

    private Optional<FundingRequest> of(SubjectRef about) {
        return about.kind().equals(FundingId.KIND)
                ? Optional.of(requests.findAndLock(about.id()).orElseThrow(Problem::notFound))
                : Optional.empty();
    }
}
