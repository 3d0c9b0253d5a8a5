package org.medina.review;

import java.time.Instant;
import java.util.List;
import org.medina.base.Problem;
import org.springframework.stereotype.Component;

/** What happens to all contributions of a cycle at once. */
@Component
class ReviewContributions {

    private final ContributionRepository contributions;
    private final ContributionCase contributionCase;
    private final ContributionProcess process;

    ReviewContributions(
            ContributionRepository contributions, ContributionCase contributionCase, ContributionProcess process) {
        this.contributions = contributions;
        this.contributionCase = contributionCase;
        this.process = process;
    }

    /**
     * From here on nothing that anybody says changes what is compiled.
     *
     * @param early whether cities that have not answered have lost no time by it
     * @throws Problem WRONG_STATE where a city that has not answered still has time
     */
    void freeze(Review review, Instant now, boolean early) {
        List<Contribution> open = contributions.findAllAndLock(review.id().value()).stream()
                .filter(contribution -> contribution.stage().isOpen())
                .toList();
        long inTime = open.stream()
                .filter(contribution -> contribution.stage() == ContributionStage.ANSWERING)
                .filter(contribution -> now.isBefore(contribution.answersDue()))
                .count();
        if (inTime > 0 && !early) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "review.problem.too-early", inTime);
        }
        for (Contribution contribution : open) {
            ContributionStage from = contribution.stage();
            contribution.freeze();
            contributions.save(contribution);
            contributionCase.moved(contribution, from, "freeze", null);
            process.closed(contribution.id());
        }
    }

    void lapse(Review review, String reason) {
        for (Contribution contribution :
                contributions.findAllAndLock(review.id().value())) {
            ContributionStage from = contribution.stage();
            boolean open = from.isOpen();
            contribution.lapse();
            contributions.save(contribution);
            contributionCase.moved(contribution, from, "lapse", reason);
            if (open) {
                process.closed(contribution.id());
            }
        }
    }

    /** @throws Problem NOT_FOUND where it belongs to another cycle, WRONG_STATE where it is open */
    void reopen(Review review, ContributionId id, String reason) {
        Contribution contribution = contributions
                .findAndLock(id.value())
                .filter(found -> found.review().equals(review.id()))
                .orElseThrow(Problem::notFound);
        contribution.reopen();
        contributions.save(contribution);
        contributionCase.moved(contribution, ContributionStage.FROZEN, "reopen", reason);
        process.asked(contribution.id());
    }
}
