package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat does for the reviews, and what happens once they are in. */
@Service
public class AppraisalFollowing {

    private final AppraisalAccess access;
    private final AppraisalRepository appraisals;
    private final ReviewRepository reviews;
    private final AppraisalQuestionRows questions;
    private final AppraisalRequestRows requests;
    private final AppraisalAssigning assigning;
    private final ReviewPhase phase;
    private final AppraisalCase appraisalCase;
    private final Organisations organisations;
    private final AppraisalProcess process;
    private final Clock clock;

    AppraisalFollowing(
            AppraisalAccess access,
            AppraisalRepository appraisals,
            ReviewRepository reviews,
            AppraisalQuestionRows questions,
            AppraisalRequestRows requests,
            AppraisalAssigning assigning,
            ReviewPhase phase,
            AppraisalCase appraisalCase,
            Organisations organisations,
            AppraisalProcess process,
            Clock clock) {
        this.access = access;
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.questions = questions;
        this.requests = requests;
        this.assigning = assigning;
        this.phase = phase;
        this.appraisalCase = appraisalCase;
        this.organisations = organisations;
        this.process = process;
        this.clock = clock;
    }

    /** @param organisation alias or id of an agency that is asked as well, until a deadline of its own */
    @Transactional
    public void nameSubstitute(AppraisalId id, @Nullable String organisation) {
        Appraisal appraisal =
                access.toChange(id, AppraisalAction.NAME_SUBSTITUTE).appraisal();
        AppraisalRequest request = requests.of(id);
        Organisation agency = agency(organisation);
        assigning.name(appraisal, request, agency.id());
        appraisalCase.notedInside(appraisal, "name-substitute", agency.name());
        if (appraisal.isReviewing()) {
            process.agencyAssigned(id);
            phase.settle(appraisal, request.plan());
        } else if (phase.begin(appraisal, request.plan())) {
            process.enoughFound(id);
        }
    }

    /**
     * Goes on without those who are late.
     *
     * @throws Problem WRONG_STATE while somebody has time left, or fewer than the quorum have handed in
     */
    @Transactional
    public void endReviews(AppraisalId id) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.END_REVIEWS).appraisal();
        AppraisalPlan plan = requests.planOf(id);
        List<Review> open = reviews.of(id.value()).stream()
                .filter(review -> review.standing().isActive() && review.standing() != ReviewStanding.HANDED_IN)
                .toList();
        Instant now = clock.instant();
        if (open.stream().anyMatch(review -> review.due().filter(now::isBefore).isPresent())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.time-left");
        }
        if (assigning.active(appraisal) - open.size() < plan.quorum()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.no-quorum", plan.quorum());
        }
        open.forEach(review -> {
            review.release();
            reviews.save(review);
            appraisalCase.removed(appraisal, review.organisation());
            process.reviewClosed(id, review.organisation());
        });
        appraisalCase.notedInside(appraisal, "release-late", null);
        phase.settle(appraisal, plan);
    }

    /** A reviewer changes an own score after the panel has talked; both scores are kept. */
    @Transactional
    public void changeScore(
            AppraisalId id, @Nullable String criterion, @Nullable Integer value, @Nullable String reason) {
        AppraisalAccess.Opened opened = access.toWrite(id, AppraisalAction.CHANGE_SCORE);
        AppraisalPlan plan = requests.planOf(id);
        AppraisalPlan.Criterion of = ReviewChecks.criterion("criterion", criterion, plan);
        if (value == null) {
            throw Problem.invalid("value", "appraisal.problem.needed");
        }
        ReviewChecks.requireScore("value", value, of.highest());
        String because = Words.required("reason", reason, Words.MEDIUM);
        Review review = reviews.findAndLock(id.value(), opened.ownId().value()).orElseThrow(Problem::notFound);
        int before = review.scoreOf(of.key());
        if (before == value) {
            throw Problem.invalid("value", "appraisal.problem.same-score");
        }
        PersonId person = opened.person();
        review.changeScore(person, new ScoreChange(of.key(), before, value, because, clock.instant()));
        reviews.save(review);
        appraisalCase.notedInside(opened.appraisal(), "change-score", null);
    }

    @Transactional
    public void closePanel(AppraisalId id) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.CLOSE_PANEL).appraisal();
        if (questions.of(id).stream().anyMatch(AppraisalQuestion::isAwaited)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.answer-awaited");
        }
        AppraisalStage from = appraisal.stage();
        appraisal.closePanel();
        appraisals.save(appraisal);
        appraisalCase.moved(appraisal, from, "close-panel", null);
        process.panelClosed(id);
    }

    private Organisation agency(@Nullable String organisation) {
        if (organisation == null || organisation.isBlank()) {
            throw Problem.invalid("organisation", "appraisal.problem.needed");
        }
        String given = organisation.strip();
        return organisations
                .named(OrganisationKind.AGENCY, given)
                .orElseThrow(() -> Problem.invalid("organisation", "appraisal.problem.unknown-agency", given));
    }
}
