package org.medina.pledge.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;
import org.medina.testing.SignIn;

/** What is typed into the form is stored as one types, and never lost. */
@BrowserTest
class PledgeFormE2E {

    private static final String SUMMARY = "Summary";
    private static final String COMMITMENT = "What you further commit to";

    @Test
    void whatIsTypedIsStoredWithoutASaveButton(RunningPortal portal) {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        PledgeSteps.begin(page, "Stored as one types");
        PledgeSteps.write(page, SUMMARY, "Stored at once.");
        Screens.press(page, "Add an activity");
        Screens.field(page, "What").fill("Open the first centre");
        PledgeSteps.awaitSaved(page);

        page.reload();
        Screens.settle(page);

        assertThat(Screens.field(page, SUMMARY)).hasValue("Stored at once.");
        assertThat(Screens.field(page, "What")).hasValue("Open the first centre");
        assertThat(page.getByText("You have text here that was not saved")).hasCount(0);
        page.context().close();
    }

    @Test
    void aWrongAnswerIsToldAtItsField(RunningPortal portal) {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        PledgeSteps.begin(page, "Wrong answers");
        Screens.field(page, "Own money").fill("plenty");
        Screens.awaitText(page, "This must be a number.");
        Screens.awaitText(page, "Not everything is saved");
        Screens.field(page, "Own money").fill("");
        PledgeSteps.awaitSaved(page);
        page.context().close();
    }

    @Test
    void twoPeopleInDifferentFieldsBothKeepTheirWork(RunningPortal portal) {
        Page editor = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(editor, "Two at once");
        Page coordinator = Screens.as(portal, "coordinator.freetown", Size.WIDE);
        Screens.open(coordinator, "/pledges/" + id + "/edit");

        PledgeSteps.write(editor, SUMMARY, "By the editor.");
        PledgeSteps.write(coordinator, COMMITMENT, "By the coordinator.");

        editor.reload();
        Screens.settle(editor);
        assertThat(Screens.field(editor, SUMMARY)).hasValue("By the editor.");
        assertThat(Screens.field(editor, COMMITMENT)).hasValue("By the coordinator.");
        editor.context().close();
        coordinator.context().close();
    }

    @Test
    void inTheSameFieldTheLaterOneSeesBothTextsAndChooses(RunningPortal portal) {
        Page editor = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(editor, "The same field");
        Page coordinator = Screens.as(portal, "coordinator.freetown", Size.WIDE);
        Screens.open(coordinator, "/pledges/" + id + "/edit");
        PledgeSteps.write(editor, SUMMARY, "By the editor.");

        Screens.field(coordinator, SUMMARY).fill("By the coordinator.");
        Screens.awaitText(coordinator, "Two texts for “Summary”");
        assertThat(Screens.dialog(coordinator)).containsText("By the editor.");
        assertThat(Screens.dialog(coordinator)).containsText("By the coordinator.");
        Screens.answer(coordinator, "Keep both");
        PledgeSteps.awaitSaved(coordinator);

        editor.reload();
        Screens.settle(editor);
        assertThat(Screens.field(editor, SUMMARY)).hasValue("By the editor.\n\nBy the coordinator.");
        editor.context().close();
        coordinator.context().close();
    }

    @Test
    void whatIsTypedWhileTheServerIsDeadIsOfferedAgain() {
        try (RunningPortal portal = RunningPortal.fresh(Map.of())) {
            Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
            String id = PledgeSteps.begin(page, "A dead server");
            PledgeSteps.write(page, SUMMARY, "Before.");

            portal.kill();
            Screens.field(page, COMMITMENT).fill("Typed while nobody listened.");
            page.locator("keep-typed[state=offline]").waitFor();
            assertThat(page.getByRole(AriaRole.STATUS)
                            .filter(new Locator.FilterOptions().setHasText("What you type stays on this device")))
                    .isVisible();
            page.close();
            portal.start();

            Page again = signedInAnew(page.context(), portal, "editor.freetown", id);
            Screens.awaitText(again, "You have text here that was not saved");
            Screens.checkForEverybody(again);
            Screens.press(again, "Put it in");
            PledgeSteps.awaitSaved(again);
            again.reload();
            Screens.settle(again);
            assertThat(Screens.field(again, SUMMARY)).hasValue("Before.");
            assertThat(Screens.field(again, COMMITMENT)).hasValue("Typed while nobody listened.");
            again.context().close();
        }
    }

    @Test
    void whatIsTypedAfterTheSignInEndedIsOfferedToTheSamePersonOnly(RunningPortal portal) {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(page, "An ended sign-in");
        page.context().setOffline(true);
        Screens.field(page, COMMITMENT).fill("Typed too late.");
        page.locator("keep-typed[state=offline]").waitFor();
        var window = page.context();
        page.close();
        window.clearCookies();
        window.setOffline(false);

        Page another = signedInAnew(window, portal, "coordinator.freetown", id);
        Screens.field(another, COMMITMENT).waitFor();
        assertThat(another.getByText("You have text here that was not saved")).hasCount(0);
        window.clearCookies();

        Page again = signedInAnew(window, portal, "editor.freetown", id);
        Screens.awaitText(again, "You have text here that was not saved");
        Screens.press(again, "Discard it");
        again.reload();
        Screens.settle(again);
        assertThat(Screens.field(again, COMMITMENT)).hasValue("");
        assertThat(again.getByText("You have text here that was not saved")).hasCount(0);
        window.close();
    }

    private static Page signedInAnew(BrowserContext window, RunningPortal portal, String account, String id) {
        Page page = window.newPage();
        page.navigate(portal.url() + "/pledges/" + id + "/edit");
        SignIn.fill(page, account);
        page.waitForURL("**/edit");
        Screens.settle(page);
        return page;
    }
}
