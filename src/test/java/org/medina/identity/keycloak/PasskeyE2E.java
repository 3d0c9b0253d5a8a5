package org.medina.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.medina.testing.Axe;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;
import org.medina.testing.SignIn;

/** A passkey instead of a password, with the authenticator that Chromium brings for tests. */
@BrowserTest
class PasskeyE2E {

    @Test
    void somebodyAddsAPasskeyAndSignsInByItWithoutAPassword(RunningPortal portal) {
        Page page = Screens.as(portal, "coordinator.medellin", Size.WIDE);
        authenticator(page);
        page.onDialog(Dialog::accept);

        page.locator(".medina-account").click();
        Screens.awaitText(page, "Add a passkey");
        page.getByText("Add a passkey").click();
        // whoever sits down at an open screen adds no key of their own
        SignIn.fill(page, "coordinator.medellin");
        Screens.awaitText(page, "Passkey");
        Axe.check(page);
        page.locator("#registerWebAuthn").click();
        page.waitForURL("**/work");
        Screens.settle(page);

        page.context().clearCookies();
        page.navigate("/work");
        // with a passkey at hand the page signs in by itself, or by its button
        page.waitForURL(url -> !url.contains("/realms/"), new Page.WaitForURLOptions().setTimeout(60_000));
        Screens.settle(page);
        assertThat(page.innerText("body")).contains("Medell");
        page.context().close();
    }

    private static void authenticator(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", kind);
        chromium.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
