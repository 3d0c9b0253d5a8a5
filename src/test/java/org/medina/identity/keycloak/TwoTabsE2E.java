package org.medina.identity.keycloak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.medina.testing.Browser;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.SignIn;

/** Two tabs of one browser both wait at Keycloak’s form, as they do in the morning when the night has ended the sign-in. */
@BrowserTest
class TwoTabsE2E {

    @Test
    void eachTabLeadsToThePageItAskedFor(RunningPortal portal) {
        try (BrowserContext window = Browser.newContext(new NewContextOptions().setBaseURL(portal.url()))) {
            Page first = at(window, "/pledges");
            Page second = at(window, "/calls");

            SignIn.fill(first, "editor.freetown");

            assertThat(heading(first, "Pledges")).isVisible();
            // Keycloak’s page looks by itself whether another tab has signed in, and then asks who it knows for the
            // password
            assertThat(second.getByText("You are editor.freetown")).isVisible();
            SignIn.fill(second, "editor.freetown");
            assertThat(heading(second, "Calls")).isVisible();
        }
    }

    private static Page at(BrowserContext window, String path) {
        Page tab = window.newPage();
        tab.navigate(path);
        tab.locator("#password").waitFor();
        return tab;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
