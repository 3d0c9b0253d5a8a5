package org.medina.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.appraisal.AppraisalTimes;
import org.medina.call.CallOverHttp;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.review.ReviewedPledges;
import org.medina.testing.ApiClient;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/**
 * One request goes from a pledge to its financial closure on the screens of everybody who takes part: judged by two agencies,
 * one of them a substitute, while a third that would be paid is kept out; approved on a condition; paid in two tranches.
 */
@BrowserTest
class FundingJourneyE2E {

    private static final String CITY = "coordinator.freetown";
    private static final String OFFICER = "officer";
    private static final String HEAD = "head";
    private static final String IOM = "approver.iom";
    private static final String UNHCR = "approver.unhcr";
    private static final String AGENT = "agent.funds";
    private static final String CONDITION = "Name the office that keeps the register.";
    private static final String QUESTION = "Who keeps the register when a ward office closes?";
    private static final String ANSWER = "The council’s archive, by the decree of 2024.";

    private static final String PLEDGE = """
            {"title": "%s", "summary": "Every family gets a legal address.", "compactScope": "GCM",
             "gcmObjectives": [15, 16], "primaryGcmObjectives": [15], "actionAreas": ["2020/4"],
             "currentAction": "Ward offices register families.",
             "commitment": "By 2028 every ward keeps a register that works without a network.",
             "targetGroups": "Families who came in the last five years.",
             "start": "2027-01-01", "end": "2028-06-30",
             "activities": [{"title": "Train the wards", "due": "2027-06-30"}],
             "indicators": [{"name": "Families registered", "baseline": "0", "target": "4000"}],
             "budget": {"currency": "USD", "own": 30000},
             "contacts": [{"office": "Mayor’s office", "email": "office@freetown.example"}]}
            """;

    private static final String TERMS = """
            {"forms": [{"kind": "CONCEPT_NOTE", "invited": false}],
             "agencies": ["unicef", "unhabitat", "iom", "unhcr"],
             "seats": [{"constituency": "Donors", "person": "donor.committee"},
                       {"constituency": "Countries", "person": "country.committee"},
                       {"constituency": "Stakeholders", "person": "stakeholder.committee"},
                       {"constituency": "United Nations", "person": "un.committee", "secondedBy": "unicef"}],
             "tranches": [{"percent": 70, "spentBefore": 0, "reportBefore": false},
                          {"percent": 30, "spentBefore": 75, "reportBefore": true}]}
            """;

    private final Map<String, Page> windows = new HashMap<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void close() {
        windows.values().forEach(page -> page.context().close());
    }

    @Test
    void aPledgeBecomesMoneyThatIsAskedForJudgedPaidAndAccountedFor(RunningPortal portal) throws Exception {
        String call = call(portal);
        String request = asked(portal, call);
        String appraisal = judged(portal, request);
        decided(portal, request, appraisal);
        String grant = PayingSteps.open(as(portal, CITY), request);
        agreed(portal, grant);
        paid(portal, grant);

        Page city = as(portal, CITY);
        Screens.open(city, "/funding/" + request);
        Screens.awaitText(city, "It is closed");
        Screens.awaitText(city, "The grant is over.");
        Screens.open(city, "/grants/" + grant);
        city.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Show all \\d+ entries")))
                .click();
        for (String act : List.of(
                "Recorded the final figures",
                "Recorded a payment of tranche 2",
                "Accepted report 1",
                "Found in order: " + CONDITION)) {
            Screens.awaitText(city, act);
        }
    }

    private String call(RunningPortal portal) {
        var calls = new CallOverHttp(portal.url(), Instant.now());
        String title = "Registers, " + run;
        String id = calls.drafted(title);
        calls.done(CallOverHttp.OFFICER, "PATCH", "/" + id, TERMS);
        calls.done(CallOverHttp.HEAD, "POST", "/" + id + "/publish", null);
        return title;
    }

    private String asked(RunningPortal portal, String call) {
        String pledge = ApiClient.as(portal.url(), "editor.freetown")
                .post("/api/v1/pledges", PLEDGE.formatted("A register in every ward"))
                .json()
                .path("id")
                .asString();
        Page city = as(portal, CITY);
        String request = AskingSteps.begin(city, pledge, call);
        AskingSteps.writeTheRest(city);
        AskingSteps.handIn(city, request);
        return request;
    }

    /** The first agency would be paid, the second has a conflict: the third and fourth review. */
    private String judged(RunningPortal portal, String request) {
        Page officer = as(portal, OFFICER);
        String appraisal = JudgingSteps.findEligible(officer, request);
        assertThat(officer.getByText("UN Children's Fund").first()).isVisible();
        JudgingSteps.seesNothing(as(portal, "reviewer.unicef"), "/appraisals/" + appraisal);

        Page habitat = as(portal, "reviewer.unhabitat", Size.PHONE);
        JudgingSteps.declareConflict(habitat, appraisal);
        JudgingSteps.seesNothing(habitat, "/appraisals/" + appraisal);

        Page iom = as(portal, "reviewer.iom");
        JudgingSteps.declareNone(iom, appraisal);
        JudgingSteps.suggestQuestion(iom, appraisal, QUESTION);
        JudgingSteps.putQuestion(officer, appraisal);
        JudgingSteps.answerQuestion(as(portal, CITY), request, ANSWER);
        JudgingSteps.review(iom, appraisal, "We of IOM say");

        Page unhcr = as(portal, "reviewer.unhcr");
        JudgingSteps.declareNone(unhcr, appraisal);
        Screens.awaitText(unhcr, ANSWER);
        JudgingSteps.neverSays(unhcr, "We of IOM say");
        JudgingSteps.neverSays(unhcr, "International Organization for Migration");
        JudgingSteps.review(unhcr, appraisal, "We of UNHCR say");
        return appraisal;
    }

    private void decided(RunningPortal portal, String request, String appraisal) throws SQLException {
        Page officer = as(portal, OFFICER);
        JudgingSteps.propose(officer, appraisal, CONDITION);
        for (String seat : List.of("donor", "country", "stakeholder")) {
            JudgingSteps.agree(as(portal, seat + ".committee"), appraisal);
        }
        Page lent = as(portal, "un.committee");
        Screens.open(lent, "/appraisals/" + appraisal);
        Screens.awaitText(lent, "Your seat takes no part");
        JudgingSteps.neverSays(lent, "We of IOM say");

        JudgingSteps.closeVote(officer, appraisal);
        AppraisalTimes.endSilence(portal, UUID.fromString(appraisal));
        JudgingSteps.adoptMinutes(officer, appraisal);
        JudgingSteps.sendLetter(officer, request);
        Page city = as(portal, CITY);
        Screens.open(city, "/funding/" + request);
        Screens.awaitText(city, CONDITION);
    }

    private void agreed(RunningPortal portal, String grant) throws SQLException {
        PayingSteps.commit(as(portal, IOM), grant, "USD");
        PayingSteps.commit(as(portal, UNHCR), grant, "EUR");
        Page officer = as(portal, OFFICER);
        PayingSteps.tickAll(officer, grant);
        PayingSteps.yes(as(portal, HEAD), grant, "Confirm the checks");
        PayingSteps.draft(officer, grant);
        PayingSteps.yes(as(portal, HEAD), grant, "Approve the agreement");
        PledgeSteps.giveMandate(officer, "City of Freetown", "Mayor", "Mayor Freetown");
        var agencies = new ReviewedPledges(portal);
        agencies.seat("approver.iom", "iom");
        agencies.seat("approver.unhcr", "unhcr");
        PayingSteps.sign(as(portal, "mayor.freetown", Size.PHONE), grant);
        PayingSteps.sign(as(portal, IOM), grant);
        PayingSteps.sign(as(portal, UNHCR), grant);
    }

    private void paid(RunningPortal portal, String grant) {
        tranche(portal, grant, "The wards open in May.", "A");
        Page city = as(portal, CITY);
        PayingSteps.report(city, grant, false, spent("170000", "11900"), "2150");
        PayingSteps.yes(as(portal, OFFICER), grant, "Accept the report");
        tranche(portal, grant, "The registers are to be printed.", "B");
        PayingSteps.report(city, grant, true, spent("298000", "20860"), "4020");
        PayingSteps.yes(as(portal, OFFICER), grant, "Accept the final report");
        PayingSteps.close(as(portal, AGENT), grant, "RET " + run);
    }

    private void tranche(RunningPortal portal, String grant, String words, String letter) {
        PayingSteps.request(as(portal, CITY), grant, words);
        PayingSteps.yes(as(portal, OFFICER), grant, "The request is in order");
        PayingSteps.yes(as(portal, IOM), grant, "Approve our part");
        PayingSteps.yes(as(portal, UNHCR), grant, "Approve our part");
        Page agent = as(portal, AGENT);
        PayingSteps.pay(agent, grant, letter + "1 " + run);
        PayingSteps.pay(agent, grant, letter + "2 " + run);
    }

    private static Map<String, String> spent(String staff, String indirect) {
        return Map.of("1 Staff and other personnel", staff, "8 Indirect support costs", indirect);
    }

    /** Everybody signs in once and keeps their window. */
    private Page as(RunningPortal portal, String account) {
        return as(portal, account, Size.WIDE);
    }

    private Page as(RunningPortal portal, String account, Size size) {
        return windows.computeIfAbsent(account, name -> Screens.as(portal, name, size));
    }
}
