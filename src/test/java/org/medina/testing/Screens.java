package org.medina.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Small steps that every test of a screen takes. */
public final class Screens {

    /** How large a window is. */
    public enum Size {
        WIDE(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private Screens() {}

    /** A window of that size as that account, on <i>My work</i>. */
    public static Page as(RunningPortal portal, String account, Size size) {
        BrowserContext window = Browser.newContext(
                new NewContextOptions().setBaseURL(portal.url()).setViewportSize(size.width, size.height));
        Page page = window.newPage();
        SignIn.as(page, account);
        settle(page);
        return page;
    }

    /** Waits until the screen has nothing more to tell the server. */
    public static void settle(Page page) {
        page.waitForFunction("() => window.Vaadin?.Flow?.clients"
                + " && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())");
    }

    public static void press(Page page, String button) {
        button(page, button).click();
        settle(page);
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The button of the dialog that is open. */
    public static void answer(Page page, String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        settle(page);
    }

    public static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        settle(page);
    }

    /** Types into a field of the form and waits until the screen says that it is saved. */
    public static void fill(Page page, String field, String text) {
        field(page, field).fill(text);
        awaitSaved(page);
    }

    public static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    public static void awaitSaved(Page page) {
        page.locator("[data-keep-state=saved]").waitFor();
    }

    /** Chooses from a picker by searching. */
    public static void pick(Page page, String picker, String search) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(picker));
        box.click();
        box.fill(search);
        page.getByRole(AriaRole.OPTION).first().waitFor();
        settle(page);
        box.press("ArrowDown");
        box.press("Enter");
        box.press("Escape");
        settle(page);
    }

    public static void awaitText(Page page, String text) {
        page.getByText(Pattern.compile(Pattern.quote(text))).first().waitFor();
    }
}
