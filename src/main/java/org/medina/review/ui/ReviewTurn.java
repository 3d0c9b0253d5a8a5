package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.YourTurnPanel;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Turn;
import org.medina.identity.Organisations;
import org.medina.review.ContributionFilter;
import org.medina.review.ContributionId;
import org.medina.review.ContributionLists;
import org.medina.review.ContributionStage;
import org.medina.review.ContributionSummary;
import org.medina.review.Edition;
import org.medina.review.ReviewAction;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewFreezing;
import org.medina.review.ReviewPlanning;
import org.medina.review.ReviewSigning;
import org.medina.review.ReviewStage;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what a review waits for, from the reader or from somebody else, and what the reader may do. */
@Service
class ReviewTurn {

    /** What somebody has to do before it goes on, in the order in which it matters. */
    private static final List<ReviewAction> DUTIES = List.of(
            ReviewAction.SIGN, ReviewAction.ADVISE, ReviewAction.CHECK_PAPER, ReviewAction.OPEN, ReviewAction.FREEZE);

    private final ReviewSteps steps;
    private final ReviewPlanning planning;
    private final ReviewFreezing freezing;
    private final ReviewSigning signing;
    private final ContributionLists contributions;
    private final CaseFiles cases;
    private final Organisations organisations;

    ReviewTurn(
            ReviewSteps steps,
            ReviewPlanning planning,
            ReviewFreezing freezing,
            ReviewSigning signing,
            ContributionLists contributions,
            CaseFiles cases,
            Organisations organisations) {
        this.steps = steps;
        this.planning = planning;
        this.freezing = freezing;
        this.signing = signing;
        this.contributions = contributions;
        this.cases = cases;
        this.organisations = organisations;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(ReviewDetails review, Runnable after) {
        YourTurnPanel panel = DUTIES.stream()
                .filter(review::may)
                .findFirst()
                .map(action -> YourTurnPanel.yours(
                        say("review.turn.yours", say("review.duty." + action)),
                        say("review.duty." + action + "." + review.stage())))
                .orElseGet(() -> others(review));
        var row = new ReviewSteps.Row(panel, DUTIES.stream().anyMatch(review::may));
        Stream.concat(DUTIES.stream(), Stream.of(ReviewAction.values()))
                .distinct()
                .filter(review::may)
                .forEach(action -> add(row, review, action, after));
        return panel;
    }

    private YourTurnPanel others(ReviewDetails review) {
        if (review.stage().isOver() || review.stage() == ReviewStage.COMPILATION) {
            return YourTurnPanel.others(
                    say("review.turn." + review.stage()), say("review.turn." + review.stage() + ".text"));
        }
        String who = cases.find(review.id().subject())
                .map(CaseFile::turn)
                .map(Turn::organisation)
                .map(id -> organisations.get(id).name())
                .orElse("");
        return YourTurnPanel.others(say("review.turn.others", who), say("review.turn.others." + review.stage()));
    }

    private void add(ReviewSteps.Row row, ReviewDetails review, ReviewAction action, Runnable after) {
        SubjectRef subject = review.id().subject();
        switch (action) {
            case OPEN -> row.ask("OPEN", () -> steps.plain("OPEN", () -> planning.open(review.id()), after));
            case EDIT -> row.link("EDIT", ReviewNavigation.edit(review.id()));
            case MOVE_DATES -> row.ask("MOVE_DATES", () -> dates(review, after));
            case FREEZE -> row.ask("FREEZE", () -> freeze(review, after));
            case SIGN -> row.link("SIGN", ReviewNavigation.signing(review.id()));
            case ADVISE ->
                row.ask(
                        "ADVISE",
                        () -> steps.words(
                                subject,
                                "ADVISE",
                                "words",
                                words -> signing.advise(review.id(), hash(review), words),
                                after));
            case GIVE_BACK ->
                row.ask(
                        "GIVE_BACK",
                        () -> steps.words(
                                subject,
                                "GIVE_BACK",
                                "reason",
                                reason -> signing.giveBack(review.id(), hash(review), reason),
                                after));
            case CALL_OFF ->
                row.ask(
                        "CALL_OFF",
                        () -> steps.words(
                                subject, "CALL_OFF", "reason", reason -> planning.callOff(review.id(), reason), after));
            case REOPEN_CONTRIBUTION -> row.ask("REOPEN", () -> reopen(review, after));
            case RECORD_PAPER -> row.link("RECORD_PAPER", ReviewNavigation.path(review.id()) + "/paper");
            case CHECK_PAPER -> row.link("CHECK_PAPER", ReviewNavigation.path(review.id()) + "/check-paper");
            case READ, SEE_HISTORY, SEE_BOARD, SEE_DOSSIER, SEE_VERSIONS, SEE_PAPER -> {}
        }
    }

    private Question freeze(ReviewDetails review, Runnable after) {
        return review.stage() == ReviewStage.REVISION
                ? steps.words(
                        review.id().subject(),
                        "FREEZE",
                        "changes",
                        changes -> freezing.freeze(review.id(), changes),
                        after)
                : steps.plain("FREEZE", () -> freezing.freeze(review.id(), null), after);
    }

    /** Which city, and why. */
    private Question reopen(ReviewDetails review, Runnable after) {
        var city = new ComboBox<ContributionSummary>(say("review.contributions.city"));
        city.setItems(contributions.page(ContributionFilter.of(review.id()), 0, ContributionLists.MAX_PAGE).stream()
                .filter(one -> one.stage() == ContributionStage.FROZEN)
                .toList());
        city.setItemLabelGenerator(ContributionSummary::city);
        city.setRequiredIndicatorVisible(true);
        city.setWidthFull();
        TextArea reason = ReviewSteps.area("review.field.reason", true);
        return steps.answer(
                steps.ask("REOPEN").field("contribution", city).field("reason", reason),
                "REOPEN",
                () -> freezing.reopen(review.id(), chosen(city), reason.getValue()),
                after);
    }

    private static ContributionId chosen(ComboBox<ContributionSummary> city) {
        ContributionSummary one = city.getValue();
        if (one == null) {
            throw Problem.invalid("contribution", "review.problem.needed");
        }
        return one.id();
    }

    private Question dates(ReviewDetails review, Runnable after) {
        var answersBy = new DayPicker(say("review.fact.answers-by"));
        answersBy.setValue(review.plan().answersBy());
        answersBy.setRequiredIndicatorVisible(true);
        var freezeOn = new DayPicker(say("review.fact.freeze-on"));
        freezeOn.setValue(review.plan().freezeOn());
        freezeOn.setRequiredIndicatorVisible(true);
        return steps.answer(
                steps.ask("MOVE_DATES").field("answersBy", answersBy).field("freezeOn", freezeOn),
                "MOVE_DATES",
                () -> planning.moveDates(review.id(), answersBy.getValue(), freezeOn.getValue()),
                after);
    }

    private static String hash(ReviewDetails review) {
        return review.edition().map(Edition::hash).orElse("");
    }
}
