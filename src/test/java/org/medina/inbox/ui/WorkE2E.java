package org.medina.inbox.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** <i>My work</i>: found, taken, given back, handed over, filtered. */
@BrowserTest
class WorkE2E {

    private static final String TITLE = "Work to pass around";

    @Test
    void workIsTakenHandedOverAndFilteredOnEveryDevice(RunningPortal portal) {
        Page editor = Screens.as(portal, "editor.freetown", Size.PHONE);
        begin(editor);
        Screens.open(editor, "/work");
        Screens.searchWork(editor, TITLE);
        Screens.awaitText(editor, "One thing waits");

        click(editor, "I take this");
        // said for some seconds only: seen before the screen has come to rest
        Screens.awaitText(editor, "It is yours now");
        Screens.settle(editor);
        of(editor, "Give back");
        of(editor, "I take this");
        of(editor, "Hand over");
        Screens.answer(editor, "Hand over");
        Screens.awaitText(editor, "Please choose a colleague.");
        Screens.pick(editor, "Colleague", "Adviser");
        Screens.dialog(editor).getByLabel("What they should know").fill("The summary is missing.");
        Screens.answer(editor, "Hand over");
        Screens.awaitText(editor, "The summary is missing.");

        editor.getByLabel("Overdue only").check();
        Screens.awaitText(editor, "Nothing matches");
        Screens.press(editor, "Keep this filter");
        Screens.dialog(editor).getByLabel("Name").fill("Late work");
        Screens.answer(editor, "Keep");
        editor.context().close();

        Page elsewhere = Screens.as(portal, "editor.freetown", Size.WIDE);
        Screens.press(elsewhere, "Late work");
        assertThat(elsewhere.getByLabel("Overdue only")).isChecked();
        Screens.press(elsewhere, "Delete the filter Late work");
        elsewhere.context().close();
    }

    @Test
    void whoHasNothingToDoReadsWhatWillBeHere(RunningPortal portal) {
        Page page = Screens.as(portal, "observer", Size.WIDE);
        Screens.awaitText(page, "Nothing waits for you");
        page.context().close();
    }

    private static void begin(Page page) {
        Screens.open(page, "/pledges");
        Screens.press(page, "New pledge");
        Screens.dialog(page).getByLabel("Title").fill(TITLE);
        Screens.answer(page, "Begin");
        page.waitForURL("**/edit");
        Screens.settle(page);
    }

    /** Presses the button of the only line in the list. */
    private static void of(Page page, String button) {
        click(page, button);
        Screens.settle(page);
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + button)))
                .first()
                .click();
    }
}
