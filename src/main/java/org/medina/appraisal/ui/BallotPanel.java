package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.medina.appraisal.AppraisalAction;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.Choice;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.YourTurnPanel;
import org.springframework.stereotype.Component;

/** The ballot of a seat: what it says, and that nobody else sees it until the vote closes. */
@Component
class BallotPanel {

    private final DecisionSteps steps;
    private final ReaderTime times;

    BallotPanel(DecisionSteps steps, ReaderTime times) {
        this.steps = steps;
        this.times = times;
    }

    YourTurnPanel of(AppraisalDetails details, AppraisalDetails.OwnSeat own, Runnable after) {
        String until =
                details.openRound().map(round -> times.moment(round.due())).orElse("");
        Choice said = own.choice();
        YourTurnPanel panel = said == null
                ? YourTurnPanel.yours(say("appraisal.ballot", own.constituency()), say("appraisal.ballot.text", until))
                : YourTurnPanel.others(
                        say("appraisal.ballot.cast", say("appraisal.choice." + said)),
                        say("appraisal.ballot.cast.text", until));
        for (Choice choice : Choice.values()) {
            var button =
                    new Button(say("appraisal.action.VOTE_" + choice), event -> steps.vote(details, choice, after));
            if (choice == Choice.AGREE && said == null) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            panel.action(button, say("appraisal.consequence.VOTE_" + choice));
        }
        if (details.may(AppraisalAction.RECUSE)) {
            panel.action(
                    new Button(say("appraisal.action.RECUSE"), event -> steps.recuse(details, after)),
                    say("appraisal.consequence.RECUSE"));
        }
        return panel;
    }
}
