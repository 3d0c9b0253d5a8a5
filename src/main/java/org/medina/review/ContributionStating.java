package org.medina.review;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a ministry says beside a city's text, at the same time, and without anybody waiting for it. */
@Service
public class ContributionStating {

    private final ContributionRepository contributions;
    private final ContributionAccess access;
    private final ContributionCase contributionCase;
    private final ContributionProcess process;

    ContributionStating(
            ContributionRepository contributions,
            ContributionAccess access,
            ContributionCase contributionCase,
            ContributionProcess process) {
        this.contributions = contributions;
        this.access = access;
        this.contributionCase = contributionCase;
        this.process = process;
    }

    /**
     * Adds the statement, or another in its place, until the freeze.
     *
     * @throws org.medina.base.Problem INVALID without words or with more than 300
     */
    @Transactional
    public void state(ContributionId id, @Nullable String words) {
        ContributionAccess.Opened opened = access.toChange(id, ContributionAction.STATE);
        Contribution contribution = opened.contribution();
        boolean readAgain = contribution.state(new Statement(StatementWords.statement("words", words), opened.act()));
        kept(contribution, "state", readAgain);
    }

    /** Says that there will be none. */
    @Transactional
    public void waive(ContributionId id) {
        Contribution contribution =
                access.toChange(id, ContributionAction.STATE).contribution();
        kept(contribution, "waive", contribution.waiveStatement());
    }

    private void kept(Contribution contribution, String action, boolean readAgain) {
        contributions.save(contribution);
        contributionCase.moved(contribution, contribution.stage(), action, null);
        process.stated(contribution.id());
        if (readAgain) {
            process.pageChanged(contribution.id());
        }
    }
}
