package org.medina.dialogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;
import tools.jackson.databind.JsonNode;

/** Comments in place and the matrix, as people use them: selecting with a finger, deciding by keyboard, closing. */
@BrowserTest
class CommentMatrixE2E {

    private static final String SELECT = """
            ([section, words]) => {
                const text = document.querySelector(`consulted-text [data-section=${section}]`);
                const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(words);
                    if (at >= 0) {
                        const range = document.createRange();
                        range.setStart(walker.currentNode, at);
                        range.setEnd(walker.currentNode, at + words.length);
                        window.getSelection().removeAllRanges();
                        window.getSelection().addRange(range);
                        return;
                    }
                }
            }
            """;

    @Test
    void aMinistryCommentsOnAPassageThatItSelectsOnAPhone(RunningPortal portal) {
        var http = new DialogueOverHttp(portal.url(), Instant.now());
        String id = http.begun("Selected with a finger");
        Page page = Screens.as(portal, HEALTH, Size.PHONE);
        Screens.open(page, "/dialogues/" + id + "/comments");

        select(page, "commitment", "within 14 days");
        Screens.press(page, "Comment on this passage");
        assertThat(Screens.field(page, "Passage")).hasValue("within 14 days");
        Screens.awaitText(page, "Only Sierra Leone, Ministry of Health can read this now.");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Critical"))
                .check();
        Screens.field(page, "Comment").fill("The law says 30 days.");
        Screens.press(page, "Save");
        Screens.awaitText(page, "A critical comment needs its legal basis");

        // what was typed outlives a reload
        Screens.open(page, "/dialogues/" + id + "/comments");
        Screens.press(page, "Write a comment");
        assertThat(Screens.field(page, "Comment")).hasValue("The law says 30 days.");
        assertThat(Screens.field(page, "Passage")).hasValue("within 14 days");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Critical")))
                .isChecked();
        Screens.field(page, "Legal basis").fill("Act 12, section 3");
        Screens.press(page, "Save");
        Screens.awaitText(page, "Draft 1");
        Screens.checkForEverybody(page);

        JsonNode kept = http.read(HEALTH, path(id, "comments")).path("items").get(0);
        assertThat(kept.path("place").path("start").asInt()).isEqualTo("By 2027 every family is registered ".length());
        assertThat(kept.path("severity").asString()).isEqualTo("CRITICAL");

        Screens.press(page, "Show in the text");
        Locator mark = page.locator("consulted-text mark");
        assertThat(mark).hasText("within 14 days");
        assertThat(mark).isFocused();
        page.keyboard().press("Enter");
        Screens.awaitText(page, "The law says 30 days.");
        page.context().close();
    }

    @Test
    void whoCannotSelectChoosesASectionAndWhichOfSeveralPassagesIsMeant(RunningPortal portal) {
        var http = new DialogueOverHttp(portal.url(), Instant.now());
        String id = http.begun("Without a mouse");
        Page page = Screens.as(portal, HEALTH, Size.WIDE);
        Screens.open(page, "/dialogues/" + id + "/comments");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write a comment"))
                .focus();
        page.keyboard().press("Enter");
        Screens.settle(page);
        Locator form = page.locator(".medina-comment-form").first();
        Locator section = form.getByRole(AriaRole.COMBOBOX).first();
        section.fill("What we commit to");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("What we commit to"))
                .waitFor();
        section.press("Enter");
        Screens.settle(page);
        Screens.field(page, "Passage").fill("i");
        page.keyboard().press("Tab");
        Screens.settle(page);
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Which one is meant?")))
                .isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Editorial"))
                .check();
        Screens.field(page, "Comment").fill("A letter.");
        Screens.press(page, "Save");
        Screens.awaitText(page, "These words stand more than once");
        Screens.pick(page, "Which one is meant?", "2: ");
        Screens.press(page, "Save");
        Screens.awaitText(page, "Draft 1");
        page.context().close();
    }

    @Test
    void theCityDecidesByKeyboardOnHundredsOfCommentsAndTheFocalPointCloses(RunningPortal portal) {
        var http = new DialogueOverHttp(portal.url(), Instant.now());
        String id = released(http, 198);
        Page city = Screens.as(portal, CITY, Size.WIDE);
        Screens.open(city, "/dialogues/" + id + "/comments");
        Screens.awaitText(city, "0 of 199 decided");
        Screens.checkForEverybody(city);

        decideTogether(city);
        Screens.awaitText(city, "A critical comment gets an answer to itself. Please answer these one by one: 1.");
        city.keyboard().press("Escape");
        Screens.settle(city);
        assertThat(city.getByRole(AriaRole.DIALOG)).hasCount(0);

        filter(city, "Editorial");
        decideTogether(city);
        Screens.awaitText(city, "99 of 199 decided");

        openFirstRow(city);
        Screens.awaitText(city, "Comment 2");
        city.keyboard().press("Alt+n");
        Screens.settle(city);
        Screens.awaitText(city, "Comment 3");
        city.context().close();

        decideTheRest(http, id);
        http.done(CITY, path(id, "send-answers"), null);
        Page focal = Screens.as(portal, FOCAL, Size.PHONE);
        Screens.open(focal, "/dialogues/" + id + "/comments");
        focal.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("Not yours"))
                .first()
                .click();
        Screens.settle(focal);
        focal.getByLabel("Maintained: the comment stands").check();
        Screens.press(focal, "Close the answer");
        Screens.awaitText(focal, "Please say why you close it");
        Screens.field(focal, "Reason").fill("By law.");
        Screens.press(focal, "Close the answer");
        Screens.awaitText(focal, "Maintained");
        Screens.checkForEverybody(focal);
        focal.context().close();
    }

    private static String released(DialogueOverHttp http, int comments) {
        String id = http.begun("Very many comments");
        http.comment(HEALTH, id, "CRITICAL", "Not yours to decide.");
        for (int i = 0; i < comments; i++) {
            http.comment(HEALTH, id, i % 2 == 0 ? "EDITORIAL" : "MAJOR", "Comment number " + i);
        }
        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        return id;
    }

    private static void decideTheRest(DialogueOverHttp http, String id) {
        String waiting = path(id, "comments?undecided=true&limit=200");
        http.read(CITY, waiting)
                .path("items")
                .forEach(comment -> http.done(
                        CITY,
                        DialogueOverHttp.comments(id, comment.path("id").asString(), "decide"),
                        "{\"decision\": \"NOT_ACCEPTED\", \"answer\": \"As it was agreed.\"}"));
    }

    private static void select(Page page, String section, String words) {
        page.locator("consulted-text [data-section]").first().waitFor();
        page.evaluate(SELECT, new String[] {section, words});
    }

    private static void filter(Page page, String severity) {
        Screens.pick(page, "Severity", severity);
        Screens.awaitText(page, "99 comments");
        Screens.settle(page);
    }

    /** Chooses what is shown and decides on it, without a mouse. */
    private static void decideTogether(Page page) {
        Locator all = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select All"));
        all.focus();
        page.keyboard().press("Space");
        Screens.settle(page);
        Locator decide = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decide together"));
        decide.focus();
        page.keyboard().press("Enter");
        Screens.settle(page);
        Locator decision = Screens.dialog(page).locator("vaadin-select").getByRole(AriaRole.BUTTON);
        decision.focus();
        page.keyboard().press("Enter");
        // the list is there a moment before it has the keyboard
        page.waitForFunction("() => document.activeElement?.localName === 'vaadin-select-item'");
        page.keyboard().press("Enter");
        Screens.settle(page);
        assertThat(Screens.dialog(page).locator("vaadin-select")).containsText("Accepted");
        Screens.answer(page, "Decide");
    }

    private static void openFirstRow(Page page) {
        Locator cell = page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("Comment number"))
                .first();
        cell.click();
        Screens.settle(page);
    }
}
