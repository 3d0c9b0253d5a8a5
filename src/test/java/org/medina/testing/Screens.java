package org.medina.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** Small steps that every test of a screen takes. */
public final class Screens {

    private static final String QUIET = "() => window.Vaadin?.Flow?.clients"
            + " && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())";

    /** How large a window is. */
    public enum Size {
        WIDE(1280, 900),
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
        Page page = Browser.newContext(
                        new NewContextOptions().setBaseURL(portal.url()).setViewportSize(size.width, size.height))
                .newPage();
        SignIn.as(page, account);
        settle(page);
        return page;
    }

    /** Goes to an address of the portal. */
    public static void open(Page page, String path) {
        page.navigate(path);
        settle(page);
    }

    /** Waits until the screen has nothing more to tell the server. */
    public static void settle(Page page) {
        page.waitForFunction(QUIET);
    }

    public static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        settle(page);
    }

    public static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        settle(page);
    }

    /** The dialog that is open. */
    public static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG).last();
    }

    /** Presses a button of the dialog that is open. */
    public static void answer(Page page, String button) {
        dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        settle(page);
    }

    /** A text field, by its label. */
    public static Locator field(Page page, String label) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    /** Searches in <i>My work</i>; the list that is shown then is drawn by the search, and no longer the one before. */
    public static void searchWork(Page page, String text) {
        field(page, "Search title or reference").fill(text);
        awaitText(page, "Keep this filter");
        settle(page);
    }

    /** Chooses the first match in a picker, by searching for it. */
    public static void pick(Page page, String picker, String search) {
        Locator box = page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(picker).setExact(true))
                .last();
        box.click();
        box.fill(search);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(search))
                .first()
                .click();
        if ("true".equals(box.getAttribute("aria-expanded"))) {
            box.press("Escape");
        }
        settle(page);
    }

    /** Types a day, written as in Britain; on a phone the calendar covers the page until the day is taken. */
    public static void day(Page page, String label, String text) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(text);
        // typing opens the calendar, a moment later on a busy machine
        Locator open = page.locator("vaadin-date-picker[opened]");
        open.waitFor();
        page.waitForCondition(() -> {
            page.keyboard().press("Enter");
            page.waitForTimeout(200);
            return open.count() == 0;
        });
        settle(page);
    }

    /** Waits for words on the page, not only in what is folded; where they do not come, says what stands there instead. */
    public static void awaitText(Page page, String text) {
        try {
            page.getByText(text)
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .first()
                    .waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError("“" + text + "” is not on " + page.url() + ":\n" + page.innerText("body"), e);
        }
    }

    /** axe in both schemes; in a window as long as the page, so that nothing lies under a sticky bar. */
    public static void checkForEverybody(Page page) {
        settle(page);
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        unroll(page);
        turn(page, ColorScheme.DARK);
        Axe.check(page);
        turn(page, ColorScheme.LIGHT);
        Axe.checkLooks(page);
        page.setViewportSize(width, height);
    }

    /** Colours that are still fading would be measured half way. */
    private static void turn(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.waitForTimeout(300);
    }

    /** Waits until the page is drawn as it stands now: in the first frame it is laid out, in the second it is there. */
    public static void painted(Page page) {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** Makes the window as long as the page; a picture that comes late makes the page longer. */
    public static void unroll(Page page) {
        page.waitForCondition(() -> {
            boolean there = (boolean) page.evaluate("() => [...document.images].every(image => image.complete)");
            int window = page.viewportSize().height;
            int whole = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
            if (whole > window) {
                page.setViewportSize(page.viewportSize().width, whole + 200);
                return false;
            }
            return there;
        });
    }
}
