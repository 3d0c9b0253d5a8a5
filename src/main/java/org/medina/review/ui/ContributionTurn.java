package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.YourTurnPanel;
import org.medina.review.ContributionAction;
import org.medina.review.ContributionAnswering;
import org.medina.review.ContributionDetails;
import org.medina.review.ContributionStage;
import org.medina.review.ContributionStating;
import org.medina.review.Statement;
import org.springframework.stereotype.Service;

/** <i>Your turn</i> of a city or a ministry in a review. */
@Service
class ContributionTurn {

    private final ReviewSteps steps;
    private final ContributionAnswering answering;
    private final ContributionStating stating;
    private final ReaderTime times;

    ContributionTurn(
            ReviewSteps steps, ContributionAnswering answering, ContributionStating stating, ReaderTime times) {
        this.steps = steps;
        this.answering = answering;
        this.stating = stating;
        this.times = times;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(ContributionDetails contribution, Runnable after) {
        boolean city = contribution.may(ContributionAction.ANSWER);
        boolean answering = city && contribution.stage() == ContributionStage.ANSWERING;
        boolean page = contribution.may(ContributionAction.CONFIRM_PAGE);
        boolean state =
                contribution.may(ContributionAction.STATE) && contribution.statementState() == Statement.State.ASKED;
        YourTurnPanel panel;
        if (answering) {
            int open = contribution.content().open().size();
            panel = YourTurnPanel.yours(
                    say("review.turn.yours", say("review.duty.ANSWER")),
                    say("review.duty.ANSWER.text", open, times.moment(contribution.answersDue())));
        } else if (page) {
            panel = YourTurnPanel.yours(
                    say("review.turn.yours", say("review.duty.READ_PAGE")), say("review.duty.READ_PAGE.text"));
        } else if (state) {
            panel = YourTurnPanel.yours(
                    say("review.turn.yours", say("review.duty.STATE")),
                    say("review.duty.STATE.text", due(contribution)));
        } else {
            panel = YourTurnPanel.others(
                    say("review.contribution.turn." + contribution.stage()),
                    say("review.contribution.turn." + contribution.stage() + ".text"));
        }
        var row = new ReviewSteps.Row(panel, answering || page || state);
        if (contribution.may(ContributionAction.HAND_IN) && answering) {
            row.ask("HAND_IN", () -> handIn(contribution, after));
        }
        if (page) {
            row.ask(
                    "CONFIRM_PAGE",
                    () -> steps.plain("CONFIRM_PAGE", () -> this.answering.confirmPage(contribution.id()), after));
        }
        if (contribution.may(ContributionAction.STATE)) {
            row.ask("STATE", () -> state(contribution, after));
            if (contribution.statementState() != Statement.State.WAIVED) {
                row.ask("WAIVE", () -> steps.plain("WAIVE", () -> stating.waive(contribution.id()), after));
            }
        }
        return panel;
    }

    private Question handIn(ContributionDetails contribution, Runnable after) {
        return steps.plain("HAND_IN", () -> answering.handIn(contribution.id()), after);
    }

    private Question state(ContributionDetails contribution, Runnable after) {
        var words = ReviewSteps.area("review.field.statement", true);
        words.setMinRows(8);
        Statement before = contribution.statement();
        words.setValue(before == null ? "" : before.words());
        words.setHelperText(say("review.field.statement.help", Statement.MOST_WORDS));
        return steps.answer(
                steps.kept(
                        steps.ask("STATE", Statement.MOST_WORDS).field("words", words),
                        contribution.id().subject(),
                        "STATE"),
                "STATE",
                () -> stating.state(contribution.id(), words.getValue()),
                after);
    }

    private String due(ContributionDetails contribution) {
        return contribution.statementDue() == null ? "–" : times.moment(contribution.statementDue());
    }
}
