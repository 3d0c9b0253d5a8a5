package org.medina.testing;

import com.microsoft.playwright.Page;

/** Signs a person in as people do it: at Keycloak's page, with the demo password. */
public final class SignIn {

    private SignIn() {}

    /** Signs in at the portal the page belongs to, and ends on <i>My work</i>. */
    public static void as(Page page, String account) {
        page.navigate("/work");
        fill(page, account);
        page.waitForURL(url -> !url.contains("/realms/"));
    }

    /** Fills in Keycloak's form, wherever in a journey it came up; it asks for no name where it still knows the person. */
    public static void fill(Page page, String account) {
        page.locator("#password").waitFor();
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(account);
        }
        page.locator("#password").fill("medina");
        page.locator("#kc-login").click();
    }
}
