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
    private static final String COUNTERPART = "National counterpart";

    @Test
    void whatIsTypedIsStoredWithoutASaveButton(RunningPortal portal) {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        PledgeSteps.begin(page, "Stored as one types");
        PledgeSteps.compose(page, SUMMARY, "Stored at once.");
        Screens.press(page, "Add an activity");
        Screens.field(page, "What").fill("Open the first centre");
        PledgeSteps.awaitSaved(page);

        page.reload();
        Screens.settle(page);

        assertThat(LiveText.section(page, SUMMARY)).hasText("Stored at once.");
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
    void whatTwoPeopleWriteAndTypeIsThereForBothWithoutAReload(RunningPortal portal) {
        Page editor = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(editor, "Two at once");
        Page coordinator = Screens.as(portal, "coordinator.freetown", Size.WIDE);
        LiveText.openForm(coordinator, id);

        PledgeSteps.compose(editor, SUMMARY, "By the editor.");
        PledgeSteps.compose(coordinator, COMMITMENT, "By the coordinator.");
        PledgeSteps.write(editor, COUNTERPART, "Ministry of Interior");

        LiveText.awaitWords(editor, COMMITMENT, "By the coordinator.");
        LiveText.awaitWords(coordinator, SUMMARY, "By the editor.");
        assertThat(Screens.field(coordinator, COUNTERPART)).hasValue("Ministry of Interior");
        editor.context().close();
        coordinator.context().close();
    }

    @Test
    void inTheSameFieldTheLaterOneSeesBothTextsAndChooses(RunningPortal portal) {
        Page editor = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(editor, "The same field");
        Page coordinator = Screens.as(portal, "coordinator.freetown", Size.WIDE);
        LiveText.openForm(coordinator, id);
        coordinator.context().setOffline(true);
        Screens.field(coordinator, COUNTERPART).fill("By the coordinator.");
        PledgeSteps.write(editor, COUNTERPART, "By the editor.");
        coordinator.context().setOffline(false);

        Screens.awaitText(coordinator, "Two texts for “National counterpart”");
        assertThat(Screens.dialog(coordinator)).containsText("By the editor.");
        assertThat(Screens.dialog(coordinator)).containsText("By the coordinator.");
        Screens.answer(coordinator, "Use mine");
        PledgeSteps.awaitSaved(coordinator);

        assertThat(Screens.field(editor, COUNTERPART)).hasValue("By the coordinator.");
        editor.context().close();
        coordinator.context().close();
    }

    @Test
    void whatIsTypedWhileTheServerIsDeadIsThereAgain() {
        try (RunningPortal portal = RunningPortal.fresh(Map.of())) {
            Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
            String id = PledgeSteps.begin(page, "A dead server");
            PledgeSteps.compose(page, SUMMARY, "Before.");

            portal.kill();
            LiveText.write(page, COMMITMENT, "Written while nobody listened.");
            Screens.field(page, COUNTERPART).fill("Typed while nobody listened.");
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
            LiveText.awaitWords(again, SUMMARY, "Before.");
            LiveText.awaitWords(again, COMMITMENT, "Written while nobody listened.");
            assertThat(Screens.field(again, COUNTERPART)).hasValue("Typed while nobody listened.");
            again.context().close();
        }
    }

    @Test
    void whatIsTypedAfterTheSignInEndedIsOfferedToTheSamePersonOnly(RunningPortal portal) {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(page, "An ended sign-in");
        LiveText.cutOff(page);
        LiveText.write(page, COMMITMENT, "Written too late.");
        Screens.field(page, COUNTERPART).fill("Typed too late.");
        page.locator("keep-typed[state=offline]").waitFor();
        var window = page.context();
        page.close();
        window.clearCookies();
        window.setOffline(false);

        Page another = signedInAnew(window, portal, "coordinator.freetown", id);
        LiveText.section(another, COMMITMENT).waitFor();
        assertThat(another.getByText("You have text here that was not saved")).hasCount(0);
        assertThat(LiveText.section(another, COMMITMENT)).hasText("");
        window.clearCookies();

        Page again = signedInAnew(window, portal, "editor.freetown", id);
        Screens.awaitText(again, "You have text here that was not saved");
        Screens.press(again, "Discard it");
        LiveText.awaitWords(again, COMMITMENT, "Written too late.");
        again.reload();
        Screens.settle(again);
        assertThat(Screens.field(again, COUNTERPART)).hasValue("");
        LiveText.awaitWords(again, COMMITMENT, "Written too late.");
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
