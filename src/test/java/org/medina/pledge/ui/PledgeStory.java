package org.medina.pledge.ui;

import com.microsoft.playwright.Page;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** Steps of a pledge's way as people take them on the screens. */
final class PledgeStory {

    private PledgeStory() {}

    /** Begins a pledge and stands in its form. */
    static void begin(Page page, String title) {
        page.navigate("/pledges");
        Screens.settle(page);
        page.locator("vaadin-button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("New pledge"))
                .first()
                .click();
        Screens.settle(page);
        page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)
                .getByLabel("Title")
                .fill(title);
        Screens.answer(page, "Begin");
        page.waitForURL("**/edit");
        Screens.settle(page);
    }

    /** Everything that a review needs. */
    static void fillWhatIsNeeded(Page page) {
        Screens.fill(page, "Summary", "Three hundred families find a place for their children.");
        Screens.fill(page, "What you do now", "Two reception desks since 2023.");
        Screens.fill(page, "What you further commit to", "We will open four day-care centres by 2028.");
        page.getByText("Global Compact for Safe, Orderly and Regular Migration")
                .first()
                .click();
        Screens.awaitSaved(page);
        Screens.pick(page, "Objectives of the migration compact", "15");
        Screens.awaitSaved(page);
        Screens.pick(page, "Action areas", "Essential");
        Screens.awaitSaved(page);
        page.getByLabel("Start").fill("01/03/2026");
        page.getByLabel("Start").press("Tab");
        Screens.awaitSaved(page);
    }

    /** The mayor's office exists and its mayor may sign for it. */
    static void enterTheMayorsMandate(RunningPortal portal, String city, String mayor) {
        Page page = Screens.as(portal, "officer", Size.WIDE);
        page.navigate("/organisation");
        Screens.settle(page);
        choose(page, "Organisation", city);
        if (page.getByText("Enter a mandate").count() == 0) {
            Screens.press(page, "Open an office");
            Screens.field(page, "Title of the office").fill("Mayor");
            Screens.answer(page, "Open an office");
            Screens.press(page, "Enter a mandate");
            choose(page, "Person", mayor);
            Screens.answer(page, "Enter a mandate");
        }
        page.context().close();
    }

    static void choose(Page page, String box, String item) {
        var combo = page.getByRole(
                        com.microsoft.playwright.options.AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(box).setExact(false))
                .last();
        combo.fill(item);
        page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION).first().waitFor();
        combo.press("Enter");
        Screens.settle(page);
    }
}
