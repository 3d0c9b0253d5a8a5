package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to the applicant. A reviewer says what should be asked, the secretariat asks it in its own name; so that no reviewer
 * learns from a question what another one thinks. All reviewers read questions and answers alike.
 */
@Service
public class AppraisalAsking {

    private final AppraisalAccess access;
    private final AppraisalRepository appraisals;
    private final ReviewRepository reviews;
    private final AppraisalRequestRows requests;
    private final AppraisalQuestionRows questions;
    private final ReviewPhase phase;
    private final AppraisalCase appraisalCase;
    private final AppraisalTime time;
    private final AppraisalProcess process;
    private final Clock clock;

    AppraisalAsking(
            AppraisalAccess access,
            AppraisalRepository appraisals,
            ReviewRepository reviews,
            AppraisalRequestRows requests,
            AppraisalQuestionRows questions,
            ReviewPhase phase,
            AppraisalCase appraisalCase,
            AppraisalTime time,
            AppraisalProcess process,
            Clock clock) {
        this.access = access;
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.requests = requests;
        this.questions = questions;
        this.phase = phase;
        this.appraisalCase = appraisalCase;
        this.time = time;
        this.process = process;
        this.clock = clock;
    }

    /** @return the question's id */
    @Transactional
    public UUID raise(AppraisalId id, @Nullable String text) {
        AppraisalAccess.Opened opened = access.toChange(id, AppraisalAction.RAISE_QUESTION);
        requireAsking(opened.appraisal());
        ReviewStanding standing = opened.appraisal().isReviewing() ? ReviewStanding.DECLARED : ReviewStanding.HANDED_IN;
        boolean reviews = this.reviews
                .find(id.value(), opened.ownId().value())
                .filter(review -> review.standing() == standing && review.isBy(opened.person()))
                .isPresent();
        if (!reviews) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.declare-first");
        }
        UUID question = questions.raise(id, opened.ownId(), Words.required("text", text, Words.LONG), clock.instant());
        appraisalCase.notedInside(opened.appraisal(), "raise-question", null);
        process.moved(id);
        return question;
    }

    /** Asks the applicant something of the secretariat's own. */
    @Transactional
    public UUID ask(AppraisalId id, @Nullable String text) {
        AppraisalAccess.Opened opened = access.toChange(id, AppraisalAction.ASK_APPLICANT);
        requireAsking(opened.appraisal());
        String words = Words.required("text", text, Words.LONG);
        UUID question = questions.raise(id, opened.ownId(), words, clock.instant());
        put(opened.appraisal(), question, words);
        return question;
    }

    /**
     * Asks the applicant what a reviewer has raised.
     *
     * @param text as the secretariat words it, or null as it was raised
     */
    @Transactional
    public void put(AppraisalId id, UUID question, @Nullable String text) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.ASK_APPLICANT).appraisal();
        requireAsking(appraisal);
        AppraisalQuestion raised = find(id, question);
        if (raised.put() != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.asked-already");
        }
        String words = Words.optional("text", text, Words.LONG);
        put(appraisal, question, words == null ? raised.text() : words);
    }

    private void put(Appraisal appraisal, UUID question, String words) {
        AppraisalId id = appraisal.id();
        AppraisalPlan plan = requests.planOf(id);
        Instant now = clock.instant();
        boolean waiting = questions.of(id).stream().anyMatch(AppraisalQuestion::isAwaited);
        AppraisalStage from = appraisal.stage();
        questions.put(id, question, words, now, time.answerDue(plan, appraisal.applicant(), now));
        if (appraisal.isReviewing()) {
            appraisal.stopClock(now);
            appraisals.save(appraisal);
        }
        appraisalCase.noted(appraisal, from, "ask-applicant", null, Visibility.PARTIES);
        if (!waiting) {
            process.applicantAsked(id);
        }
        if (appraisal.isReviewing()) {
            phase.settle(appraisal, plan);
        }
        process.moved(id);
    }

    /**
     * The applicant answers; the clock goes on when nothing else is asked. A late answer is taken and moves nothing.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID
     */
    @Transactional
    public void answer(AppraisalId id, UUID question, @Nullable String text) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.ANSWER).appraisal();
        AppraisalQuestion asked = find(id, question);
        if (asked.put() == null) {
            throw Problem.notFound();
        }
        if (asked.answered() != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.answered-already");
        }
        String words = Words.required("text", text, Words.LONG);
        AppraisalStage from = appraisal.stage();
        questions.answer(id, question, words, clock.instant());
        appraisalCase.noted(appraisal, from, "answer", null, Visibility.PARTIES);
        if (asked.isAwaited()) {
            goOn(appraisal);
        }
    }

    private void goOn(Appraisal appraisal) {
        AppraisalId id = appraisal.id();
        boolean waiting = questions.of(id).stream().anyMatch(AppraisalQuestion::isAwaited);
        if (!appraisal.isReviewing()) {
            if (!waiting) {
                process.panelQuestionsAnswered(id);
            }
            return;
        }
        if (!waiting) {
            phase.startClock(appraisal);
            process.questionsAnswered(id);
        }
        phase.settle(appraisal, requests.planOf(id));
        if (!waiting && appraisal.isReviewing()) {
            process.moved(id);
        }
    }

    private AppraisalQuestion find(AppraisalId id, UUID question) {
        return questions.of(id).stream()
                .filter(candidate -> candidate.id().equals(question))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static void requireAsking(Appraisal appraisal) {
        if (!appraisal.isReviewing() && appraisal.stage() != AppraisalStage.PANEL) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.not-begun");
        }
    }
}
