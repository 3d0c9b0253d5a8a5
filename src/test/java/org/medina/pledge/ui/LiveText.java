package org.medina.pledge.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.medina.testing.Screens;

/** The text that is written together, as people use it in the browser. */
public final class LiveText {

    /** What stands in a section, without the names of others at their carets. */
    private static final String WORDS = """
            place => {
              const copy = place.cloneNode(true);
              copy.querySelectorAll('.live-caret').forEach(caret => caret.remove());
              return copy.textContent.replaceAll('\\u200b', '').replaceAll('\\u2060', '');
            }
            """;

    private static final String BLOCKS = """
            () => [...document.querySelectorAll('.live-section-text')].map(section => {
              const copy = section.cloneNode(true);
              copy.querySelectorAll('.live-caret').forEach(caret => caret.remove());
              return [...copy.querySelectorAll('p, h2, h3, h4, li, td, th')]
                  .map(block => block.tagName + ':' + block.textContent.replaceAll('\\u200b', '').replaceAll('\\u2060', ''))
                  .join('|');
            }).join('§')
            """;

    private static final String TO_THE_END = """
            place => {
              place.closest('[role=textbox]').focus();
              const last = [...place.querySelectorAll('p, h2, h3, h4')].at(-1) ?? place;
              getSelection().selectAllChildren(last);
              getSelection().collapseToEnd();
            }
            """;

    /** Whether the page is online, and the sign that says so has faded. */
    private static final String ONLINE = """
            () => {
              const sign = document.querySelector('vaadin-connection-indicator');
              const words = sign?.querySelector('.v-status-message');
              return window.Vaadin.connectionState.state === 'connected'
                  && !sign.offline && !sign.expanded && (!words || getComputedStyle(words).opacity === '0');
            }
            """;

    private LiveText() {}

    /** The section of that name. */
    public static Locator section(Page page, String label) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Writes at the end of a section; does not wait until it is stored. */
    public static void write(Page page, String label, String text) {
        toTheEnd(page, label);
        page.keyboard().type(text);
    }

    static void toTheEnd(Page page, String label) {
        // what one may do comes with the text
        page.locator(".live[data-right]").waitFor();
        section(page, label).evaluate(TO_THE_END);
        // the editor hears of it a moment later
        page.waitForTimeout(60);
    }

    static void toTheStart(Page page, String label) {
        toTheEnd(page, label);
        // in the first moments an editor takes a caret at the start of the text for one that the browser put there
        page.waitForTimeout(250);
        page.keyboard().press("Home");
        page.waitForTimeout(60);
    }

    /** What stands in a section now. */
    public static String words(Page page, String label) {
        return (String) section(page, label).evaluate(WORDS);
    }

    public static void awaitWords(Page page, String label, String part) {
        page.waitForCondition(() -> words(page, label).contains(part));
    }

    /** All blocks of the text with their kinds. */
    static String blocks(Page page) {
        return (String) page.evaluate(BLOCKS);
    }

    /** Goes to the text of a pledge, alone, and waits until it is there. */
    static void open(Page page, String id) {
        at(page, "/pledges/" + id + "/text");
    }

    /** Goes to the form of a pledge and waits until its text is there. */
    static void openForm(Page page, String id) {
        at(page, "/pledges/" + id + "/edit");
    }

    private static void at(Page page, String path) {
        Screens.open(page, path);
        section(page, "Summary").waitFor();
        page.locator(".live[data-right]").waitFor();
    }

    /** Takes the line away; what is written from now on cannot be sent. */
    static void cutOff(Page page) {
        page.context().setOffline(true);
        page.locator(".live-status[data-status=offline]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Gives the line back, and waits until the page has stopped to say so. */
    public static void bringBack(Page page) {
        page.context().setOffline(false);
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(ONLINE)));
    }

    /** Comments on the first word of a section, by keyboard. */
    public static void comment(Page page, String label, String text) {
        toTheStart(page, label);
        page.keyboard().press("Control+Shift+ArrowRight");
        // the editor hears a moment later what is chosen
        page.waitForTimeout(60);
        page.keyboard().press("Control+Alt+m");
        page.locator(".live-card--draft textarea:focus").waitFor();
        page.keyboard().type(text);
        page.keyboard().press("Control+Enter");
    }

    /** Writes an answer under a comment, by keyboard. */
    static void reply(Page page, String text) {
        openCard(page);
        page.keyboard().press("Tab");
        page.keyboard().type(text);
        page.keyboard().press("Control+Enter");
    }

    static void resolve(Page page) {
        openCard(page);
        page.locator(".live-card button", new Page.LocatorOptions().setHasText("Resolve"))
                .press("Enter");
    }

    /** What may be done with a comment is shown while one is at it. */
    private static void openCard(Page page) {
        page.locator(".live-card-quote").focus();
    }

    /** A list beside the text: Comments, Suggestions or Versions. */
    public static void tab(Page page, String name) {
        page.locator(".live-tabs [role=tab]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    /** A tool above the text. */
    static Locator tool(Page page, String name) {
        return page.locator(".live-tools")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
