package org.medina.funding;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.Screens;

/** How a city asks for money, on the screens: from its pledge to what it hands in. */
final class AskingSteps {

    private AskingSteps() {}

    /** Begins at the pledge's page; the form is open then. */
    static String begin(Page city, String pledge, String call) {
        Screens.open(city, "/pledges/" + pledge);
        Screens.follow(city, "Ask for money");
        city.waitForURL("**/funding/new**");
        city.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(call))
                .first()
                .check();
        Screens.settle(city);
        Screens.press(city, "Begin");
        city.waitForURL("**/edit");
        Screens.settle(city);
        return city.url().replaceFirst(".*/funding/([^/]+)/edit.*", "$1");
    }

    /** What the pledge did not know: the language, the city's size, the length, an agency that would be paid, the budget. */
    static void writeTheRest(Page city) {
        Screens.pick(city, "Language of this request", "English");
        PledgeSteps.awaitSaved(city);
        Screens.pick(city, "Inhabitants", "1,000,000 inhabitants");
        PledgeSteps.awaitSaved(city);
        Screens.pick(city, "Income group of the country", "Low income");
        PledgeSteps.awaitSaved(city);
        Screens.press(city, "Add a partner");
        Screens.pick(city, "Organisation of the mechanism", "UN Children");
        city.getByLabel("It would get money of this request").last().check();
        Screens.settle(city);
        PledgeSteps.awaitSaved(city);
        cost(city, "Train the wards", "200000");
        cost(city, "Print the registers", "100000");
        share(city, 1, "International Organization for Migration", "200000");
        share(city, 2, "UN Refugee Agency", "121000");
        PledgeSteps.awaitSaved(city);
        Screens.awaitText(city, "Everything that this form needs is there.");
    }

    private static void cost(Page city, String activity, String amount) {
        Screens.press(city, "Add a cost");
        Locator row = entry(city, "lines");
        row.getByLabel("Activity").fill(activity);
        amount(city, row, amount);
    }

    private static void share(Page city, int number, String agency, String amount) {
        Screens.press(city, "Add an agency");
        Locator row = entry(city, "shares");
        choose(city, row.locator("vaadin-select"), agency);
        amount(city, row, amount);
        Screens.awaitText(city, "Agencies’ shares");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove share " + number))
                .waitFor();
    }

    private static Locator entry(Page city, String kind) {
        return city.locator(".medina-entries[data-kind=" + kind + "] .medina-entry")
                .last();
    }

    private static void amount(Page city, Locator row, String amount) {
        Locator field = row.getByLabel("Amount (USD)");
        field.fill(amount);
        field.press("Tab");
        Screens.settle(city);
    }

    /** Chooses in a list that is opened by a button. */
    static void choose(Page page, Locator select, String option) {
        select.getByRole(AriaRole.BUTTON).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        Screens.settle(page);
    }

    static void handIn(Page city, String request) {
        Screens.open(city, "/funding/" + request);
        Screens.press(city, "Hand in");
        Screens.answer(city, "Hand in");
        Screens.awaitText(city, "Handed in. The secretariat checks it.");
    }
}
