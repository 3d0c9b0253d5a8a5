package org.medina.pledge.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** Steps of a pledge's way as people take them on the screens. */
public final class PledgeSteps {

    private PledgeSteps() {}

    /** Begins a pledge; its form is open then. */
    public static String begin(Page page, String title) {
        Screens.open(page, "/pledges");
        Screens.press(page, "New pledge");
        Screens.dialog(page).getByLabel("Title").fill(title);
        Screens.answer(page, "Begin");
        page.waitForURL("**/edit");
        Screens.settle(page);
        LiveText.section(page, "Summary").waitFor();
        return page.url().replaceFirst(".*/pledges/([^/]+)/edit.*", "$1");
    }

    /** Writes in a section of the text, and waits until the form says that it is stored. */
    public static void compose(Page page, String section, String text) {
        LiveText.write(page, section, text);
        LiveText.awaitWords(page, section, text);
        awaitSaved(page);
    }

    /** Types into a field, and waits until the form says that it is stored. */
    public static void write(Page page, String field, String text) {
        Screens.field(page, field).fill(text);
        awaitSaved(page);
    }

    public static void awaitSaved(Page page) {
        page.locator("keep-typed[state=saved]").waitFor();
    }

    /** Everything that a review needs. */
    public static void writeWhatIsNeeded(Page page) {
        compose(page, "Summary", "Three hundred families find a place for their children.");
        compose(page, "What you do now", "Two reception desks since 2023.");
        compose(page, "What you further commit to", "We will open four day-care centres by 2028.");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Global Compact for Safe"))
                .check();
        awaitSaved(page);
        Screens.pick(page, "Objectives of the migration compact", "basic services");
        awaitSaved(page);
        Screens.pick(page, "Action areas", "Essential");
        awaitSaved(page);
        Screens.day(page, "Start", "01/03/2026");
        awaitSaved(page);
        Screens.awaitText(page, "All that the review needs is here");
    }

    /** The city's office of the mayor is open, and that person may sign for it. */
    public static void giveMandate(RunningPortal portal, String city, String mayor) {
        Page page = Screens.as(portal, "officer", Size.WIDE);
        giveMandate(page, city, "Mayor", mayor);
        page.context().close();
    }

    /** The same for an office of any organisation, by an officer of the secretariat. */
    public static void giveMandate(Page officer, String organisation, String office, String person) {
        Screens.open(officer, "/organisation");
        Screens.pick(officer, "Organisation", organisation);
        Screens.awaitText(officer, "Offices of " + organisation);
        if (officer.getByText("Holder", new Page.GetByTextOptions().setExact(true))
                        .count()
                == 0) {
            openOffice(officer, office);
            Screens.press(officer, "Enter a mandate");
            Screens.pick(officer, "Person", person);
            Screens.answer(officer, "Enter a mandate");
            Screens.awaitText(officer, "Holder");
        }
    }

    /** On the page of the organisation that is shown. */
    private static void openOffice(Page officer, String title) {
        Screens.press(officer, "Open an office");
        Screens.dialog(officer).getByLabel("Title of the office").fill(title);
        Screens.answer(officer, "Open an office");
    }

    /** A further office of that city, unless it has it, so that who signs has to be chosen. */
    static void giveSecondOffice(RunningPortal portal, String city, String title) {
        Page page = Screens.as(portal, "officer", Size.WIDE);
        Screens.open(page, "/organisation");
        Screens.pick(page, "Organisation", city);
        Screens.awaitText(page, "Offices of " + city);
        if (page.getByText(title, new Page.GetByTextOptions().setExact(true)).count() == 0) {
            openOffice(page, title);
            Screens.awaitText(page, title);
        }
        page.context().close();
    }
}
