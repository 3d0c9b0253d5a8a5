package org.medina.appraisal;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer does alone: declare, write, hand in. Nothing of it changes anything that another reviewer can see. */
@Service
public class AppraisalReviewing {

    private final AppraisalAccess access;
    private final ReviewRepository reviews;
    private final AppraisalRequestRows requests;
    private final SeatRows seats;
    private final ReviewPhase phase;
    private final AppraisalCase appraisalCase;
    private final Organisations organisations;
    private final AppraisalProcess process;
    private final Clock clock;

    AppraisalReviewing(
            AppraisalAccess access,
            ReviewRepository reviews,
            AppraisalRequestRows requests,
            SeatRows seats,
            ReviewPhase phase,
            AppraisalCase appraisalCase,
            Organisations organisations,
            AppraisalProcess process,
            Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.requests = requests;
        this.seats = seats;
        this.phase = phase;
        this.appraisalCase = appraisalCase;
        this.organisations = organisations;
        this.process = process;
        this.clock = clock;
    }

    /**
     * The reviewer has no interest in the request.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN where one follows from an organisation that gets money or from a seat, WRONG_STATE
     */
    @Transactional
    public void declareNone(AppraisalId id) {
        AppraisalAccess.Opened opened = access.toWrite(id, AppraisalAction.DECLARE);
        requireBegun(opened.appraisal());
        requireFree(opened);
        Review review = lock(id, opened.ownId());
        review.declareNone(opened.person(), opened.actor().name(), clock.instant());
        reviews.save(review);
        appraisalCase.notedInside(opened.appraisal(), "declare-none", null);
    }

    /**
     * The reviewer has one: the agency leaves, and from now on sees nothing more; another one is asked in its place.
     *
     * @param words what it is, for the secretariat
     */
    @Transactional
    public void declareConflict(AppraisalId id, @Nullable String words) {
        AppraisalAccess.Opened opened = access.toChange(id, AppraisalAction.DECLARE);
        Appraisal appraisal = opened.appraisal();
        requireBegun(appraisal);
        String reason = Words.required("reason", words, Words.MEDIUM);
        Review review = lock(id, opened.ownId());
        review.declareConflict(opened.person(), opened.actor().name(), reason, clock.instant());
        reviews.save(review);
        seats.recuse(id, opened.person(), reason, clock.instant());
        appraisalCase.notedInside(appraisal, "declare-conflict", reason);
        appraisalCase.removed(appraisal, opened.ownId());
        process.reviewClosed(id, opened.ownId());
        phase.substitute(appraisal, requests.of(id));
    }

    /**
     * Keeps what was written so far.
     *
     * @param change only what is changed
     * @param version of the review that was read, or null to write anyway
     * @return the version that it has now
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, PRECONDITION_FAILED, INVALID
     */
    @Transactional
    public int write(AppraisalId id, ReviewChange change, @Nullable Integer version) {
        AppraisalAccess.Opened opened = access.toWrite(id, AppraisalAction.REVIEW);
        Review review = lock(id, opened.ownId());
        if (version != null && version != review.version()) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
        review.write(
                opened.person(),
                change.applyTo(change.isWhole() ? ReviewContent.EMPTY : review.content(), requests.planOf(id)));
        return reviews.save(review).version();
    }

    /** As the other {@code write}, with the whole content. */
    @Transactional
    public int write(AppraisalId id, ReviewContent content, @Nullable Integer version) {
        return write(id, ReviewChange.of(content), version);
    }

    /** @throws Problem INVALID with everything that is missing */
    @Transactional
    public void handIn(AppraisalId id) {
        AppraisalAccess.Opened opened = access.toChange(id, AppraisalAction.REVIEW);
        Appraisal appraisal = opened.appraisal();
        requireBegun(appraisal);
        AppraisalPlan plan = requests.planOf(id);
        Review review = lock(id, opened.ownId());
        review.handIn(opened.person(), clock.instant());
        ReviewChecks.requireComplete(review.content(), plan);
        reviews.save(review);
        appraisalCase.notedInside(appraisal, "hand-in", null);
        process.reviewClosed(id, opened.ownId());
        phase.settle(appraisal, plan);
    }

    private Review lock(AppraisalId id, OrganisationId agency) {
        return reviews.findAndLock(id.value(), agency.value())
                .filter(review -> review.standing().isActive())
                .orElseThrow(Problem::notFound);
    }

    private static void requireBegun(Appraisal appraisal) {
        if (!appraisal.isReviewing()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.not-begun");
        }
    }

    /** Some conflicts are a rule and not for the reviewer to judge. */
    private void requireFree(AppraisalAccess.Opened opened) {
        PersonId person = opened.person();
        AppraisalRequest request = requests.of(opened.appraisal().id());
        Optional<OrganisationId> tie = request.receives().stream()
                .filter(organisation -> organisations.isMember(person, organisation))
                .findFirst();
        if (tie.isPresent() || organisations.isMember(person, request.applicant())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "appraisal.problem.barred-person");
        }
        if (seats.find(opened.appraisal().id(), person).isPresent()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "appraisal.problem.has-seat");
        }
    }
}
