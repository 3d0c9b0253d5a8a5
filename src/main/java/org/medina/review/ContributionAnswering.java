package org.medina.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.progress.UpdateHandedIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a city says to a cycle: of each pledge, and to the forum's questions. */
@Service
public class ContributionAnswering {

    private final ContributionRepository contributions;
    private final ContributionAccess access;
    private final ContributionCase contributionCase;
    private final ContributionProcess process;

    ContributionAnswering(
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
     * Keeps what the city says of one pledge; others read it once it is handed in.
     *
     * @throws Problem INVALID
     */
    @Transactional
    public void answer(ContributionId id, UUID pledge, Answer.@Nullable Choice choice, @Nullable String words) {
        ContributionAccess.Opened opened = access.toChange(id, ContributionAction.ANSWER);
        if (choice == null) {
            throw Problem.invalid("choice", "review.problem.needed");
        }
        String kept = Words.optional("words", words, Words.MEDIUM);
        Contribution contribution = opened.contribution();
        UUID report = choice == Answer.Choice.CONFIRMED
                ? null
                : contribution.content().answer(pledge).map(Answer::report).orElse(null);
        change(contribution, () -> contribution.answer(new Answer(pledge, choice, kept, opened.act(), report)));
    }

    /** A city that reports on a pledge while it is asked about it has told what is new. */
    @EventListener
    @Transactional
    public void on(UpdateHandedIn handedIn) {
        UUID pledge = handedIn.pledge().value();
        for (Contribution contribution : contributions.findOpenAboutAndLock(pledge)) {
            access.actOf(contribution.city()).ifPresent(by -> {
                String words =
                        contribution.content().answer(pledge).map(Answer::words).orElse(null);
                Answer told = new Answer(
                        pledge,
                        Answer.Choice.UPDATED,
                        words,
                        by,
                        handedIn.progress().value());
                change(contribution, () -> contribution.answer(told));
            });
        }
    }

    /** @param question from 1 */
    @Transactional
    public void reply(ContributionId id, int question, @Nullable String words) {
        Contribution contribution =
                access.toChange(id, ContributionAction.ANSWER).contribution();
        String kept = Words.optional("words", words, Words.MEDIUM);
        change(contribution, () -> contribution.reply(question - 1, kept));
    }

    /** A page that was read already is another one now. */
    private void change(Contribution contribution, Runnable change) {
        boolean wasSeen = contribution.pageSeen().isPresent();
        change.run();
        contributions.save(contribution);
        if (wasSeen) {
            contributionCase.refresh(contribution);
            process.pageChanged(contribution.id());
        }
    }

    /** @throws Problem INVALID with one entry for each pledge that is not answered */
    @Transactional
    public void handIn(ContributionId id) {
        ContributionAccess.Opened opened = access.toChange(id, ContributionAction.HAND_IN);
        Contribution contribution = opened.contribution();
        ContributionStage from = contribution.stage();
        contribution.handIn(opened.act());
        contributions.save(contribution);
        contributionCase.moved(contribution, from, "hand-in", null);
        process.handedIn(id);
    }

    /** The city has read its page as the dossier will have it. @throws Problem CONFLICT where it has been said already */
    @Transactional
    public void confirmPage(ContributionId id) {
        ContributionAccess.Opened opened = access.toChange(id, ContributionAction.CONFIRM_PAGE);
        Contribution contribution = opened.contribution();
        if (contribution.pageSeen().isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "review.problem.page-confirmed");
        }
        contribution.confirmPage(opened.act());
        contributions.save(contribution);
        contributionCase.moved(contribution, contribution.stage(), "confirm-page", null);
        process.pageConfirmed(id);
    }
}
