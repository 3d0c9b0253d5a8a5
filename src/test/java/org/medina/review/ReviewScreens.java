package org.medina.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.medina.testing.Screens;

/** Steps of a review as people take them on its screens. */
final class ReviewScreens {

    private ReviewScreens() {}

    /** Fills in the last line of the chain. */
    static void seat(Page page, String organisation, int step, String part) {
        page.getByLabel("Step").last().fill(String.valueOf(step));
        page.getByLabel("Step").last().blur();
        Screens.pick(page, "Organisation", organisation);
        page.locator("vaadin-select").last().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(part))
                .last()
                .click();
        Screens.settle(page);
    }

    static void anotherSeat(Page page, String organisation, int step, String part) {
        Screens.press(page, "Add an organisation");
        seat(page, organisation, step, part);
    }

    /** Presses a button, and the one of the same name in the question that it asks. */
    static void yes(Page page, String step) {
        Screens.press(page, step);
        Screens.answer(page, step);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** The same where the portal says no. */
    static void yes(Page page, String step, String refusal) {
        Screens.press(page, step);
        Screens.answer(page, step);
        Screens.awaitText(page, refusal);
    }

    static void say(Page page, String step, String field, String words) {
        Screens.press(page, step);
        Screens.dialog(page).getByLabel(field).fill(words);
        Screens.answer(page, step);
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** From <i>My work</i> to the case of that title. */
    static void fromWork(Page page, String title) {
        Screens.open(page, "/work");
        Screens.searchWork(page, title);
        Screens.follow(page, "Answer the review");
        page.waitForURL("**/contributions/**");
        Screens.settle(page);
    }

    static void confirmAll(Page page) {
        Locator stands = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("stands as it is"));
        stands.first().waitFor();
        for (int i = 0; i < stands.count(); i++) {
            stands.nth(i).check();
            Screens.settle(page);
        }
    }

    /** Tells what is new of the first pledge. */
    static void update(Page page, String words) {
        Locator field = page.getByLabel("Words for the dossier").first();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("has something new"))
                .first()
                .check();
        field.fill(words);
        field.blur();
        Screens.settle(page);
        Screens.awaitText(page, "Kept.");
    }

    /** Reads the dossier as it will be signed, as far as a pledge of that city. */
    static void preview(Page page, String id, String pledge, String... words) {
        Screens.open(page, "/reviews/" + id);
        Screens.awaitText(page, "Being signed");
        Screens.follow(page, "Look at the dossier");
        page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(pledge))
                .first()
                .click();
        Screens.settle(page);
        for (String each : words) {
            Screens.awaitText(page, each);
        }
    }

    /** Signs with the fresh sign-in that a window begins with, after having read these words. */
    static void sign(Page page, String id, String... read) {
        Screens.open(page, "/reviews/" + id);
        Screens.follow(page, "Read and sign");
        for (String words : read) {
            Screens.awaitText(page, words);
        }
        page.getByLabel("Decision that gives you the mandate").fill("Council resolution 2026/114");
        Screens.day(page, "Date of that decision", "02/03/2026");
        Screens.press(page, "Sign this text");
        Screens.awaitText(page, "This is the proof of your signature.");
    }
}
