package org.medina.funding;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.medina.testing.Screens;

/** How what was granted is agreed on, paid and accounted for, on the screens. */
final class PayingSteps {

    private PayingSteps() {}

    /** From the request's page; the id of its grant. */
    static String open(Page city, String request) {
        Screens.open(city, "/funding/" + request);
        Screens.follow(city, "Open the grant");
        city.waitForURL("**/grants/**");
        Screens.settle(city);
        return city.url().replaceFirst(".*/grants/([^/?]+).*", "$1");
    }

    static void commit(Page agency, String grant, String currency) {
        Screens.open(agency, "/grants/" + grant);
        Screens.press(agency, "Commit to our share");
        Screens.field(agency, "Your currency").fill(currency);
        Screens.answer(agency, "Commit to our share");
        Screens.awaitText(agency, "Committed");
    }

    /** Every item of the list, the committee's condition among them. */
    static void tickAll(Page officer, String grant) {
        Screens.open(officer, "/grants/" + grant);
        Locator ticks = officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tick: "));
        int items = ticks.count();
        for (int item = 0; item < items; item++) {
            Locator next = officer.locator(".medina-checklist li")
                    .filter(new Locator.FilterOptions().setHasNotText("In order"))
                    .first();
            next.getByRole(AriaRole.BUTTON).click();
            Screens.settle(officer);
            Screens.field(officer, "What was found").fill("Seen, number " + item + ".");
            Screens.answer(officer, "Tick");
            Screens.awaitText(officer, "Seen, number " + item + ".");
        }
    }

    static void yes(Page page, String grant, String step) {
        Screens.open(page, "/grants/" + grant);
        Screens.press(page, step);
        Screens.answer(page, step);
        Screens.dialog(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    static void draft(Page officer, String grant) {
        Screens.open(officer, "/grants/" + grant);
        Screens.press(officer, "Draft the agreement");
        Screens.field(officer, "Terms").fill("The city carries the project out as it is described.");
        Screens.answer(officer, "Draft the agreement");
        Screens.awaitText(officer, "The city carries the project out as it is described.");
    }

    static void sign(Page party, String grant) {
        Screens.open(party, "/grants/" + grant);
        Screens.follow(party, "Read and sign");
        party.waitForURL("**/grants/" + grant + "/sign");
        Screens.settle(party);
        Screens.awaitText(party, "You sign for the office");
        Screens.field(party, "Decision that gives you the mandate").fill("Resolution 12");
        Screens.day(party, "Date of that decision", "02/03/2026");
        Screens.press(party, "Sign this text");
        Screens.awaitText(party, "Your signature is recorded under exactly this text.");
    }

    static void request(Page city, String grant, String words) {
        Screens.open(city, "/grants/" + grant);
        Screens.press(city, "Request the tranche");
        Screens.dialog(city).locator("textarea").fill(words);
        Screens.answer(city, "Request the tranche");
        Screens.awaitText(city, words);
    }

    /** Each part with what is left of it, as the question has it. */
    static void pay(Page agent, String grant, String reference) {
        Screens.open(agent, "/grants/" + grant);
        Screens.press(agent, "Record a payment");
        Screens.field(agent, "Reference of the payment").fill(reference);
        Screens.answer(agent, "Record a payment");
        Screens.awaitText(agent, reference);
    }

    static void report(Page city, String grant, boolean last, Map<String, String> spent, String registered) {
        Screens.open(city, "/grants/" + grant);
        Screens.follow(city, "Write the report");
        Screens.field(city, "Narrative").fill("The wards keep the register.");
        if (last) {
            city.getByLabel("This is the final report").check();
        }
        spent.forEach((category, amount) -> Screens.field(city, category).fill(amount));
        Screens.field(city, "Families registered").fill(registered);
        Screens.press(city, "Hand in the report");
        city.waitForURL("**/grants/" + grant);
        Screens.awaitText(city, "The wards keep the register.");
    }

    static void close(Page agent, String grant, String reference) {
        Screens.open(agent, "/grants/" + grant);
        Screens.press(agent, "Record the final figures");
        Screens.field(agent, "Reference of the payment").fill(reference);
        Screens.answer(agent, "Record the final figures");
        Screens.awaitText(agent, "The money is accounted for.");
    }
}
