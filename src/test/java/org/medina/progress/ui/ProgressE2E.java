package org.medina.progress.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.screens.PledgesOfEveryState;
import org.medina.testing.ApiClient;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** A city tells on a phone how far its pledge has come; once it was checked, everybody reads it. */
@BrowserTest
class ProgressE2E {

    @Test
    void whatACityTellsOnAPhoneIsCheckedAndReadByEverybody() {
        RunningPortal portal = RunningPortal.shared();
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        String pledge = new PledgesOfEveryState(portal).make("PUBLISHED");
        String id = ApiClient.as(portal.url(), "coordinator.freetown")
                .get("/api/v1/progress?pledge=" + pledge)
                .json()
                .at("/items/0/id")
                .asString();

        told(portal, id);
        Page officer = Screens.as(portal, "officer", Size.WIDE);
        Screens.open(officer, "/progress/" + id);
        Screens.awaitText(officer, "The third ward office is open.");
        Screens.press(officer, "Accept and publish");
        Screens.answer(officer, "Accept and publish");
        Screens.awaitText(officer, "This update stands on the register");

        officer.navigate("/register/" + pledge);
        assertThat(officer.locator("main")).containsText("The third ward office is open.");
        assertThat(officer.locator("main")).containsText("45 % done");
        assertThat(officer.locator("main")).containsText("fewer than 5");
        assertThat(officer.locator("main")).not().containsText("The ministry keeps the titles.");
        officer.context().close();
    }

    private static void told(RunningPortal portal, String id) {
        Page city = Screens.as(portal, "coordinator.freetown", Size.PHONE);
        Screens.open(city, "/progress/" + id);
        Screens.follow(city, "Write the update");
        Screens.pick(city, "Stage", "In progress");
        write(city, "What happened", "The third ward office is open.");
        write(city, "Done, in percent", "45");
        write(city, "Altogether", "60");
        write(city, "Persons with disabilities", "3");
        city.getByLabel("Legal, or in national competence").check();
        write(city, "In words", "The ministry keeps the titles.");
        Screens.awaitText(city, "Nothing is missing");
        Screens.follow(city, "Go on to hand it in");
        Screens.press(city, "Hand in");
        Screens.answer(city, "Hand in");
        Screens.awaitText(city, "Waiting for the secretariat");
        city.context().close();
    }

    /** Whoever leaves a field has its words saved. */
    private static void write(Page city, String label, String words) {
        Locator field = city.getByLabel(label).first();
        field.fill(words);
        field.press("Tab");
        Screens.settle(city);
    }
}
