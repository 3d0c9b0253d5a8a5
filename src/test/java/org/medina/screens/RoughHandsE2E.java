package org.medina.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.ApiClient;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** Double clicks do a thing once; a page that time has passed by says so, and loses nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoughHandsE2E {

    private static final String REASON = "{\"reason\": \"Said elsewhere.\"}";

    private final Map<String, Page> windows = new HashMap<>();
    private RunningPortal portal;
    private PledgesOfEveryState pledges;

    /**
     * A step with a pledge.
     *
     * @param reason label of the field that wants one, or empty
     * @param act as the history has it
     */
    record Deed(String state, String account, String button, String reason, String act) {

        @Override
        public String toString() {
            return button + " in " + state;
        }
    }

    @BeforeAll
    void open() {
        portal = RunningPortal.shared();
        pledges = new PledgesOfEveryState(portal);
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
    }

    @AfterAll
    void close() {
        windows.values().forEach(page -> page.context().close());
    }

    static Stream<Deed> deeds() {
        String reason = "What should be changed, and why?";
        String file = "Reason, for the file";
        return Stream.of(
                new Deed("DRAFT", "editor.freetown", "Send to review", "", "send-to-review"),
                new Deed("ENTERED", "coordinator.freetown", "Confirm the entry", "", "confirm-entry"),
                new Deed("OFFICE_REVIEW", "coordinator.freetown", "Approve", "", "approve"),
                new Deed("OFFICE_REVIEW", "coordinator.freetown", "Return with a reason", reason, "return"),
                new Deed("SIGNING_PARTNERS", "coordinator.montreal", "Confirm our part", "", "confirm"),
                new Deed("SIGNING_PARTNERS", "coordinator.montreal", "Decline", "", "decline"),
                new Deed("SIGNING", "mayor.freetown", "Return with a reason", reason, "return"),
                new Deed("SECRETARIAT_CHECK", "officer", "Accept and publish", "", "accept"),
                new Deed("SECRETARIAT_CHECK", "officer", "Return with a reason", reason, "return"),
                new Deed("PUBLISHED", "coordinator.freetown", "Withdraw", file, "withdraw"));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void aDoubleClickAsksOnceAndDoesItOnce(Deed deed) {
        String id = pledges.make(deed.state());
        Page page = window(deed.account());
        Screens.open(page, "/pledges/" + id);
        button(page, deed.button()).dblclick();
        Screens.settle(page);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        say(page, deed);
        answerOf(page, deed.button()).dblclick();
        Screens.settle(page);

        assertCalm(page);
        assertThat(pledges.history(id)).containsOnlyOnce(deed.act());
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void aPageThatTheCaseHasLeftBehindSaysSoKeepsWhatWasTypedAndThenShowsThePresent(Deed deed) {
        String id = pledges.make(deed.state());
        Page page = window(deed.account());
        Screens.open(page, "/pledges/" + id);
        Screens.press(page, deed.button());
        say(page, deed);
        pledges.act("coordinator.freetown", id, "withdraw", REASON);

        Screens.answer(page, deed.button());

        Locator dialog = Screens.dialog(page);
        assertThat(dialog).containsText("the case has moved on meanwhile");
        if (!deed.reason().isEmpty()) {
            assertThat(dialog.getByLabel(deed.reason())).hasValue("Because of the rain.");
        }
        Screens.answer(page, "Cancel");
        assertThat(page.getByRole(AriaRole.HEADING, named("Nobody’s turn"))).isVisible();
        assertThat(button(page, deed.button())).hasCount(0);
        // a city that withdraws what was entered for it refuses the entry
        assertThat(pledges.history(id)).containsOnlyOnce(deed.state().equals("ENTERED") ? "refuse-entry" : "withdraw");
    }

    @Test
    void aDoubleClickBeginsOnePledgeAndOneRow() {
        String title = "Begun by a double click";
        Page page = window("editor.freetown");
        Screens.open(page, "/pledges");
        button(page, "New pledge").first().dblclick();
        Screens.settle(page);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        Screens.dialog(page).getByLabel("Title").fill(title);
        answerOf(page, "Begin").dblclick();
        page.waitForURL("**/edit");
        Screens.settle(page);
        assertCalm(page);
        button(page, "Add an activity").dblclick();
        Screens.settle(page);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove activity"))).hasCount(1);

        int found = ApiClient.as(portal.url(), "editor.freetown")
                .get("/api/v1/pledges/count?search=" + title.replace(" ", "%20"))
                .json()
                .path("count")
                .asInt();
        assertThat(found).isEqualTo(1);
    }

    @Test
    void aDoubleClickSignsOnce() {
        String id = pledges.make("SIGNING");
        Page page = window("mayor.freetown");
        openSigning(page, id);
        button(page, "Sign this text").dblclick();
        Screens.awaitText(page, "Your office’s signature is in the record");
        Screens.settle(page);

        assertCalm(page);
        assertThat(pledges.history(id)).containsOnlyOnce("sign");
    }

    @Test
    void whoSignsATextThatWasSignedMeanwhileIsToldAndSignsNothing() {
        String id = pledges.make("SIGNING");
        Page page = window("mayor.freetown");
        openSigning(page, id);
        pledges.act("deputy.freetown", id, "return", REASON);

        Screens.press(page, "Sign this text");

        Screens.awaitText(page, "the case has moved on meanwhile");
        assertThat(page.getByLabel("Decision that gives you the mandate")).hasValue("Resolution 12");
        assertThat(pledges.history(id)).doesNotContain("sign");
    }

    @Test
    void aDoubleClickCorrectsOnceAndACorrectionThatCameSecondIsToldAndKept() {
        String id = pledges.make("SECRETARIAT_CHECK");
        Page page = window("coordinator.freetown");
        Screens.open(page, "/pledges/" + id + "/correct");
        page.getByLabel("National counterpart").fill("Ministry of Local Government");
        page.getByLabel("Why is this corrected?").fill("It was missing.");
        Page late = page.context().newPage();
        Screens.open(late, "/pledges/" + id + "/correct");
        button(page, "Save the correction").dblclick();
        Screens.settle(page);
        page.waitForURL("**/pledges/" + id);
        assertCalm(page);
        assertThat(pledges.history(id)).containsOnlyOnce("correct");

        late.getByLabel("National counterpart").fill("None");
        late.getByLabel("Why is this corrected?").fill("It is another one.");
        Screens.press(late, "Save the correction");
        assertThat(late.locator("vaadin-notification-card")).containsText(Pattern.compile("changed since|meanwhile"));
        assertThat(late.getByLabel("Why is this corrected?")).hasValue("It is another one.");
        assertThat(late.getByLabel("National counterpart")).hasValue("None");
        assertThat(pledges.history(id)).containsOnlyOnce("correct");
        late.close();
    }

    @Test
    void doubleClicksInMyWorkDoEachThingOnceAndWorkThatIsGoneIsTold() {
        String id = pledges.make("DRAFT");
        pledges.edit("editor.freetown", id, "{\"title\": \"Work under rough hands\"}");
        Page page = window("editor.freetown");
        Screens.open(page, "/work");
        Screens.searchWork(page, "Work under rough hands");
        assertThat(page.locator(".medina-listrow")).hasCount(1);

        button(page, Pattern.compile("^I take this")).dblclick();
        Screens.awaitText(page, "It is yours now");
        assertCalm(page);
        button(page, Pattern.compile("^Give back")).dblclick();
        Screens.awaitText(page, "It is everybody’s again");
        assertCalm(page);
        button(page, "Keep this filter").dblclick();
        Screens.settle(page);
        Screens.dialog(page).getByLabel("Name").fill("Rough hands");
        answerOf(page, "Keep").dblclick();
        Screens.settle(page);
        assertCalm(page);
        assertThat(button(page, "Rough hands")).hasCount(1);
        button(page, "Delete the filter Rough hands").dblclick();
        Screens.settle(page);
        assertThat(button(page, "Rough hands")).hasCount(0);
        assertCalm(page);

        button(page, Pattern.compile("^Hand over")).first().click();
        Screens.pick(page, "Colleague", "Adviser");
        answerOf(page, "Hand over").dblclick();
        Screens.settle(page);
        assertCalm(page);
        assertThat(page.getByText("Adviser Freetown").first()).isVisible();
        pledges.act("coordinator.freetown", id, "withdraw", REASON);
    }

    @Test
    void workThatIsGoneMeanwhileIsToldAndTheListIsShownAnew() {
        String id = pledges.make("DRAFT");
        pledges.edit("editor.freetown", id, "{\"title\": \"Work that goes away\"}");
        Page page = window("editor.freetown");
        Screens.open(page, "/work");
        Screens.searchWork(page, "Work that goes away");
        assertThat(page.locator(".medina-listrow")).hasCount(1);
        pledges.act("coordinator.freetown", id, "withdraw", REASON);

        button(page, Pattern.compile("^I take this")).click();

        assertThat(page.locator("vaadin-notification-card")).isVisible();
        Screens.awaitText(page, "Nothing matches");
    }

    @Test
    void doubleClicksOpenOneOfficeAndEnterOneMandate() {
        Page page = window("officer");
        Screens.open(page, "/organisation");
        Screens.pick(page, "Organisation", "Comune di Milano");
        Screens.awaitText(page, "No offices yet");
        button(page, "Open an office").dblclick();
        Screens.settle(page);
        Screens.dialog(page).getByLabel("Title of the office").fill("Sindaco");
        answerOf(page, "Open an office").dblclick();
        Screens.settle(page);
        assertCalm(page);
        assertThat(page.getByRole(AriaRole.HEADING, named("Sindaco"))).hasCount(1);

        button(page, "Enter a mandate").dblclick();
        Screens.settle(page);
        Screens.pick(page, "Person", "Mayor");
        answerOf(page, "Enter a mandate").dblclick();
        Screens.settle(page);
        assertCalm(page);
        assertThat(button(page, "End the mandate")).hasCount(1);
        button(page, "End the mandate").dblclick();
        Screens.settle(page);
        answerOf(page, "End the mandate").dblclick();
        Screens.settle(page);
        assertCalm(page);
    }

    private void openSigning(Page page, String id) {
        Screens.open(page, "/pledges/" + id + "/sign");
        page.getByLabel("Decision that gives you the mandate").fill("Resolution 12");
        Screens.day(page, "Date of that decision", "02/03/2026");
    }

    /** No question is left open, and nothing was refused. */
    private static void assertCalm(Page page) {
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator("vaadin-notification-card[theme~=error]")).hasCount(0);
    }

    private static void say(Page page, Deed deed) {
        if (!deed.reason().isEmpty()) {
            Screens.dialog(page).getByLabel(deed.reason()).fill("Because of the rain.");
        }
    }

    private Page window(String account) {
        return windows.computeIfAbsent(account, name -> Screens.as(portal, name, Size.WIDE));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator answerOf(Page page, String name) {
        return Screens.dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
