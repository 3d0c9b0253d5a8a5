package org.medina.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.medina.base.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a contribution asks and has done; nobody acts here but the portal itself. */
@Service
class ContributionMilestones {

    /** So long before its day an answer is brought to mind. */
    static final Duration BEFORE_ANSWERS = Duration.ofDays(7);

    private final ContributionRepository contributions;
    private final ContributionCase contributionCase;
    private final Clock clock;

    ContributionMilestones(ContributionRepository contributions, ContributionCase contributionCase, Clock clock) {
        this.contributions = contributions;
        this.contributionCase = contributionCase;
        this.clock = clock;
    }

    Instant reminderWakes(ContributionId id) {
        return find(id).answersDue().minus(BEFORE_ANSWERS);
    }

    /** Brings the answer to mind, once for each day that it is due on. */
    @Transactional
    public void remind(ContributionId id) {
        Contribution contribution = lock(id);
        if (contribution.remind(contribution.answersDue().minus(BEFORE_ANSWERS), clock.instant())) {
            contributions.save(contribution);
            contributionCase.moved(contribution, contribution.stage(), "remind", null);
        }
    }

    /** Whether a ministry is waited for; one that has answered is not asked again. */
    boolean isMinistryAsked(ContributionId id) {
        return find(id).statementState() == Statement.State.ASKED;
    }

    Instant statementWakes(ContributionId id) {
        return find(id).statementDue().orElseGet(clock::instant);
    }

    /** Silence is an outcome of its own, and nobody waits for it. */
    @Transactional
    public void noteSilence(ContributionId id) {
        Contribution contribution = lock(id);
        if (contribution.noteSilence(clock.instant())) {
            contributions.save(contribution);
            contributionCase.moved(contribution, contribution.stage(), "silent", null);
        }
    }

    /** Whether the city has handed in before, as when it was let change its page. */
    boolean isAnswerThere(ContributionId id) {
        return find(id).stage() != ContributionStage.ANSWERING;
    }

    private Contribution find(ContributionId id) {
        return contributions.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Contribution lock(ContributionId id) {
        return contributions.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
