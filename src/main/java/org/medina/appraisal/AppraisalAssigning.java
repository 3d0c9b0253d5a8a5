package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/**
 * Which agencies review: the plan’s first ones, without those that would get money of the request, and its next one in the place
 * of each that cannot.
 */
@Component
class AppraisalAssigning {

    private final ReviewRepository reviews;
    private final AppraisalCase appraisalCase;
    private final AppraisalTime time;
    private final Organisations organisations;
    private final Clock clock;

    AppraisalAssigning(
            ReviewRepository reviews,
            AppraisalCase appraisalCase,
            AppraisalTime time,
            Organisations organisations,
            Clock clock) {
        this.reviews = reviews;
        this.appraisalCase = appraisalCase;
        this.time = time;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Fills the places that are free, as far as the plan has agencies left. */
    List<OrganisationId> fill(Appraisal appraisal, AppraisalRequest request) {
        AppraisalPlan plan = request.plan();
        Set<OrganisationId> asked = asked(appraisal);
        long free = plan.reviewers() - active(appraisal);
        List<OrganisationId> found = plan.agencies().stream()
                .distinct()
                .filter(agency -> !asked.contains(agency) && !isBarred(request, agency))
                .limit(Math.max(0, free))
                .toList();
        found.forEach(agency -> ask(appraisal, plan, agency));
        if (!found.isEmpty()) {
            appraisalCase.notedByItself(appraisal, "assign", names(found));
        }
        return found;
    }

    /**
     * An agency that the secretariat names, also one that the plan does not know.
     *
     * @throws Problem INVALID where it would get money, or was asked before
     */
    void name(Appraisal appraisal, AppraisalRequest request, OrganisationId agency) {
        if (isBarred(request, agency)) {
            throw Problem.invalid("organisation", "appraisal.problem.barred-agency");
        }
        if (asked(appraisal).contains(agency)) {
            throw Problem.invalid("organisation", "appraisal.problem.asked-twice");
        }
        ask(appraisal, request.plan(), agency);
    }

    /** Those of the plan that would get money; institutional conflict is a rule and nobody's decision. */
    List<OrganisationId> barred(AppraisalRequest request) {
        return request.plan().agencies().stream()
                .distinct()
                .filter(agency -> isBarred(request, agency))
                .toList();
    }

    void noteBarred(Appraisal appraisal, AppraisalRequest request) {
        List<OrganisationId> barred = barred(request);
        if (!barred.isEmpty()) {
            appraisalCase.notedByItself(appraisal, "bar", names(barred));
        }
    }

    long active(Appraisal appraisal) {
        return reviews.of(appraisal.id().value()).stream()
                .filter(review -> review.standing().isActive())
                .count();
    }

    /** Sets the time of all who have none yet. */
    void begin(Appraisal appraisal, Instant due) {
        reviews.of(appraisal.id().value()).stream()
                .filter(review -> review.standing().isActive() && review.due().isEmpty())
                .forEach(review -> {
                    review.setDue(due);
                    reviews.save(review);
                });
    }

    Optional<Review> find(Appraisal appraisal, OrganisationId agency) {
        return reviews.find(appraisal.id().value(), agency.value());
    }

    private void ask(Appraisal appraisal, AppraisalPlan plan, OrganisationId agency) {
        Instant now = clock.instant();
        Review review = Review.ask(appraisal.id(), agency, now);
        if (appraisal.reviewDue().isPresent()) {
            review.setDue(time.reviewDue(plan, now));
        }
        reviews.save(review);
        appraisalCase.assigned(appraisal, agency);
    }

    private Set<OrganisationId> asked(Appraisal appraisal) {
        return reviews.of(appraisal.id().value()).stream()
                .map(Review::organisation)
                .collect(Collectors.toSet());
    }

    private static boolean isBarred(AppraisalRequest request, OrganisationId agency) {
        return request.receives().contains(agency) || request.applicant().equals(agency);
    }

    private String names(List<OrganisationId> agencies) {
        return agencies.stream().map(id -> organisations.get(id).name()).collect(Collectors.joining(", "));
    }
}
