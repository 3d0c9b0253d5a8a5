package org.medina.pledge.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;
import org.medina.testing.SignIn;

/** A joint pledge is signed with a sign-in that is fresh enough, after the partner has said yes. */
@BrowserTest
class SigningE2E {

    @Test
    void anOldSignInIsRenewedOnTheWayAndWhatWasEnteredStays() {
        try (RunningPortal portal = RunningPortal.fresh(Map.of("MEDINA_SIGNATURE_MAX_LOGIN_AGE", "15s"))) {
            PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
            String id = aJointPledgeThatWaitsForItsPartner(portal);

            Page mayor = Screens.as(portal, "mayor.freetown", Size.PHONE);
            Screens.open(mayor, "/pledges/" + id);
            Screens.awaitText(mayor, "Partner cities have yet to confirm their part");
            thePartnerConfirms(portal, id);

            Screens.open(mayor, "/pledges/" + id + "/sign");
            mayor.getByLabel("Decision that gives you the mandate").fill("Council resolution 2026/114");
            Screens.day(mayor, "Date of that decision", "02/03/2026");
            mayor.waitForTimeout(15_000);
            if (mayor.getByText("First show that it is you").count() == 0) {
                Screens.press(mayor, "Sign this text");
            }
            Screens.awaitText(mayor, "First show that it is you");
            Screens.checkForEverybody(mayor);
            // leads away from the portal, whose rest there is nothing to wait for
            mayor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in again"))
                    .click();
            SignIn.fill(mayor, "mayor.freetown");
            mayor.waitForURL("**/pledges/" + id + "/sign");
            Screens.settle(mayor);

            assertThat(mayor.getByLabel("Decision that gives you the mandate")).hasValue("Council resolution 2026/114");
            Screens.press(mayor, "Sign this text");
            Screens.awaitText(mayor, "Your office’s signature is in the record");
            mayor.context().close();
        }
    }

    private static String aJointPledgeThatWaitsForItsPartner(RunningPortal portal) {
        Page page = Screens.as(portal, "coordinator.freetown", Size.WIDE);
        String id = PledgeSteps.begin(page, "Together with Bristol");
        PledgeSteps.writeWhatIsNeeded(page);
        Screens.press(page, "Add a partner city");
        Screens.pick(page, "City", "Bristol");
        Screens.awaitText(page, "Kept once “Share in %” is filled in.");
        PledgeSteps.write(page, "Share in %", "30");
        Screens.open(page, "/pledges/" + id);
        Screens.press(page, "Send to review");
        Screens.answer(page, "Send to review");
        Screens.press(page, "Approve");
        Screens.answer(page, "Approve");
        Screens.awaitText(page, "It is the turn of Bristol City Council");
        page.context().close();
        return id;
    }

    private static void thePartnerConfirms(RunningPortal portal, String id) {
        Page page = Screens.as(portal, "coordinator.bristol", Size.WIDE);
        Screens.open(page, "/pledges/" + id);
        Screens.press(page, "Confirm our part");
        Screens.answer(page, "Confirm our part");
        Screens.awaitText(page, "It is the turn of City of Freetown");
        page.context().close();
    }
}
