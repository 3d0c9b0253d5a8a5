package org.medina.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.medina.testing.Screens;

/** How a request is judged, on the screens of those who judge it. */
final class JudgingSteps {

    private static final List<String> CRITERIA =
            List.of("Relevance", "Inclusion", "Feasibility", "Innovation", "Sustainability");
    private static final List<String> MARKERS = List.of("Human rights", "Gender", "Child-sensitivity");

    private JudgingSteps() {}

    /** The officer finds it eligible, as the call's conditions propose; the id of its appraisal. */
    static String findEligible(Page officer, String request) {
        Screens.open(officer, "/funding/" + request);
        Screens.press(officer, "Check eligibility");
        Screens.answer(officer, "Decide");
        Screens.awaitText(officer, "Under review");
        Screens.follow(officer, "Open the review");
        officer.waitForURL("**/appraisals/**");
        Screens.settle(officer);
        return officer.url().replaceFirst(".*/appraisals/([^/?]+).*", "$1");
    }

    static void declareNone(Page reviewer, String appraisal) {
        Screens.open(reviewer, "/appraisals/" + appraisal);
        Screens.awaitText(reviewer, "Your turn: say whether you have a conflict of interest");
        Screens.press(reviewer, "No conflict of interest");
        Screens.answer(reviewer, "No conflict of interest");
        Screens.awaitText(reviewer, "Your turn: write your review");
    }

    static void declareConflict(Page reviewer, String appraisal) {
        Screens.open(reviewer, "/appraisals/" + appraisal);
        Screens.press(reviewer, "I have a conflict of interest");
        Screens.dialog(reviewer).locator("textarea").fill("My sister leads the city’s register.");
        Screens.answer(reviewer, "I have a conflict of interest");
        reviewer.waitForURL("**/appraisals");
        Screens.settle(reviewer);
    }

    /** Nothing is at that address for this reader. */
    static void seesNothing(Page page, String path) {
        Screens.open(page, path);
        Screens.awaitText(page, "it is not open to you");
    }

    static void suggestQuestion(Page reviewer, String appraisal, String question) {
        Screens.open(reviewer, "/appraisals/" + appraisal);
        Screens.press(reviewer, "Suggest a question");
        Screens.dialog(reviewer).locator("textarea").fill(question);
        Screens.answer(reviewer, "Suggest a question");
        Screens.awaitText(reviewer, question);
    }

    static void putQuestion(Page officer, String appraisal) {
        Screens.open(officer, "/appraisals/" + appraisal);
        Screens.press(officer, "Put to the applicant");
        Screens.answer(officer, "Put to the applicant");
        Screens.awaitText(officer, "The clock stands still");
    }

    /** From the request's page, where the city looks first. */
    static void answerQuestion(Page city, String request, String answer) {
        Screens.open(city, "/funding/" + request);
        Screens.awaitText(city, "Your turn: Answer the questions");
        Screens.follow(city, "Open the review");
        Screens.awaitText(city, "Your turn: answer a question");
        Screens.press(city, "Answer");
        Screens.dialog(city).locator("textarea").fill(answer);
        Screens.answer(city, "Answer");
        Screens.awaitText(city, answer);
    }

    /** Scores everything and hands in. */
    static void review(Page reviewer, String appraisal, String words) {
        Screens.open(reviewer, "/appraisals/" + appraisal + "/review");
        for (String criterion : CRITERIA) {
            mark(reviewer, "Score for " + criterion, "4");
            Locator why = Screens.field(reviewer, "Why this score for " + criterion);
            why.fill(words + ": " + criterion);
            why.press("Tab");
            Screens.settle(reviewer);
        }
        MARKERS.forEach(marker -> mark(reviewer, marker, "2"));
        reviewer.getByLabel("Recommends to fund", new Page.GetByLabelOptions().setExact(true))
                .check();
        Screens.settle(reviewer);
        Screens.press(reviewer, "Hand in");
        Screens.answer(reviewer, "Hand in");
        Screens.open(reviewer, "/appraisals/" + appraisal);
    }

    private static void mark(Page reviewer, String scale, String value) {
        reviewer.getByRole(
                        AriaRole.RADIOGROUP,
                        new Page.GetByRoleOptions().setName(scale).setExact(true))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(value).setExact(true))
                .check();
        Screens.settle(reviewer);
    }

    static void propose(Page officer, String appraisal, String condition) {
        Screens.open(officer, "/appraisals/" + appraisal);
        Screens.press(officer, "Propose a decision");
        Locator dialog = Screens.dialog(officer);
        AskingSteps.choose(officer, dialog.locator("vaadin-select"), "Approve with conditions");
        CRITERIA.forEach(criterion ->
                Screens.field(officer, "Why, by " + criterion).fill("The reviews agree on " + criterion + "."));
        Screens.field(officer, "Conditions").fill(condition);
        Screens.answer(officer, "Propose a decision");
        Screens.awaitText(officer, "The committee votes");
    }

    static void agree(Page seat, String appraisal) {
        Screens.open(seat, "/appraisals/" + appraisal);
        Screens.follow(seat, "Go to the vote");
        Screens.awaitText(seat, "Your vote for the seat of");
        Screens.press(seat, "Agree");
        Screens.answer(seat, "Agree");
        Screens.awaitText(seat, "You have voted");
    }

    static void closeVote(Page officer, String appraisal) {
        Screens.open(officer, "/appraisals/" + appraisal);
        Screens.press(officer, "Close the vote");
        Screens.answer(officer, "Close the vote");
        Screens.awaitText(officer, "Your turn: write the minutes");
        Screens.press(officer, "Send the minutes");
        Screens.answer(officer, "Send the minutes");
        Screens.awaitText(officer, "The committee has decided");
    }

    static void adoptMinutes(Page officer, String appraisal) {
        Screens.open(officer, "/appraisals/" + appraisal);
        Screens.press(officer, "Adopt the minutes");
        Screens.answer(officer, "Adopt the minutes");
        Screens.awaitText(officer, "Nothing is left to do");
    }

    static void sendLetter(Page officer, String request) {
        Screens.open(officer, "/funding/" + request);
        Screens.press(officer, "Send the letter");
        Screens.dialog(officer).locator("textarea").fill("We look forward to working with you.");
        Screens.answer(officer, "Send");
        Screens.awaitText(officer, "The letter is sent.");
    }

    static void neverSays(Page page, String words) {
        assertThat(page.getByText(words)).hasCount(0);
    }
}
