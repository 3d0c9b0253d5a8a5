package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalAction;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalQuestion;
import org.medina.base.ui.YourTurnPanel;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what the appraisal waits for, from the reader or from somebody else, and what the reader may do. */
@Service
class AppraisalTurn {

    /** What somebody has to do before it goes on; the first that one may do is one's turn. */
    private static final List<AppraisalAction> DUTIES = List.of(
            AppraisalAction.ANSWER,
            AppraisalAction.DECLARE,
            AppraisalAction.REVIEW,
            AppraisalAction.PROPOSE,
            AppraisalAction.VOTE,
            AppraisalAction.CLOSE_PANEL,
            AppraisalAction.WRITE_MINUTES,
            AppraisalAction.ADOPT_MINUTES,
            AppraisalAction.END_REVIEWS);

    /** Everything else, in the order in which it is offered. */
    private static final List<AppraisalAction> OFFERED = List.of(
            AppraisalAction.RAISE_QUESTION,
            AppraisalAction.CHANGE_SCORE,
            AppraisalAction.ASK_APPLICANT,
            AppraisalAction.NAME_SUBSTITUTE,
            AppraisalAction.NAME_STAND_IN,
            AppraisalAction.CLOSE_VOTE,
            AppraisalAction.OBJECT_MINUTES,
            AppraisalAction.RECUSE);

    private final AppraisalSteps steps;
    private final DecisionSteps decisions;

    AppraisalTurn(AppraisalSteps steps, DecisionSteps decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(AppraisalDetails details, Runnable after) {
        Optional<AppraisalAction> duty = DUTIES.stream()
                .filter(details::may)
                .filter(action -> isDue(action, details))
                .findFirst();
        boolean waitsForSubstitute =
                details.stage().name().equals("ASSIGNING") && details.may(AppraisalAction.NAME_SUBSTITUTE);
        YourTurnPanel panel = waitsForSubstitute
                ? yours(AppraisalAction.NAME_SUBSTITUTE)
                : duty.map(AppraisalTurn::yours).orElseGet(() -> others(details));
        DUTIES.stream().filter(details::may).forEach(action -> offer(panel, action, details, after));
        OFFERED.stream().filter(details::may).forEach(action -> offer(panel, action, details, after));
        return panel;
    }

    private static YourTurnPanel yours(AppraisalAction action) {
        return YourTurnPanel.yours(
                say("appraisal.turn.yours", say("appraisal.duty." + action)),
                say("appraisal.duty." + action + ".text"));
    }

    private static YourTurnPanel others(AppraisalDetails details) {
        String key = "appraisal.turn." + (details.openRound().isPresent() ? "VOTING" : details.stage());
        return YourTurnPanel.others(
                say(key), say(key + ".text", details.applicant().name()));
    }

    /** A seat that has voted may change its mind, but nobody waits for it. */
    private static boolean isDue(AppraisalAction action, AppraisalDetails details) {
        AppraisalDetails.Committee committee = details.committee();
        boolean voted =
                committee != null && committee.own() != null && committee.own().choice() != null;
        return action != AppraisalAction.VOTE || !voted;
    }

    private void offer(YourTurnPanel panel, AppraisalAction action, AppraisalDetails details, Runnable after) {
        switch (action) {
            case DECLARE -> {
                panel.action(
                        main("DECLARE_NONE", () -> steps.declareNone(details, after)), consequence("DECLARE_NONE"));
                panel.action(
                        button("DECLARE_CONFLICT", () -> steps.declareConflict(details, after)),
                        consequence("DECLARE_CONFLICT"));
            }
            case REVIEW ->
                panel.action(
                        AppraisalWords.link(
                                AppraisalNavigation.review(details.id()), say("appraisal.action.REVIEW"), true),
                        consequence("REVIEW"));
            case VOTE ->
                panel.action(
                        AppraisalWords.link(
                                AppraisalNavigation.decision(details.id()), say("appraisal.action.VOTE"), true),
                        consequence("VOTE"));
            case ANSWER -> {
                AppraisalQuestion open = openQuestion(details);
                if (open != null) {
                    panel.action(main("ANSWER", () -> steps.answer(details, open, after)), consequence("ANSWER"));
                }
            }
            case RAISE_QUESTION ->
                panel.action(button("RAISE", () -> steps.raise(details, after)), consequence("RAISE"));
            default ->
                panel.action(button(action.name(), () -> run(action, details, after)), consequence(action.name()));
        }
    }

    private void run(AppraisalAction action, AppraisalDetails details, Runnable after) {
        switch (action) {
            case CHANGE_SCORE -> steps.changeScore(details, after);
            case ASK_APPLICANT -> steps.askApplicant(details, after);
            case NAME_SUBSTITUTE -> steps.substitute(details, after);
            case END_REVIEWS -> steps.endReviews(details, after);
            case CLOSE_PANEL -> steps.closePanel(details, after);
            case PROPOSE -> decisions.propose(details, after);
            case CLOSE_VOTE -> decisions.closeVote(details, after);
            case RECUSE -> decisions.recuse(details, after);
            case NAME_STAND_IN -> decisions.standIn(details, after);
            case WRITE_MINUTES -> decisions.minutes(details, after);
            case OBJECT_MINUTES -> decisions.object(details, after);
            case ADOPT_MINUTES -> decisions.adopt(details, after);
            default -> throw new IllegalArgumentException(action + " is no step of its own");
        }
    }

    private static @Nullable AppraisalQuestion openQuestion(AppraisalDetails details) {
        return details.questions().stream()
                .filter(question -> question.put() != null && question.answered() == null)
                .findFirst()
                .orElse(null);
    }

    private static Button main(String step, Runnable work) {
        Button button = button(step, work);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button button(String step, Runnable work) {
        return new Button(say("appraisal.action." + step), event -> work.run());
    }

    private static String consequence(String step) {
        return say("appraisal.consequence." + step);
    }
}
