package org.medina.dialogue.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** The secretariat puts a draft to cities: by keyboard at a desk, while the cities answer on their phones. */
@BrowserTest
class DialoguePageE2E {

    private static final String TITLE = "Draft declaration, put to cities";
    private static final Pattern PAGE = Pattern.compile(".*/dialogues/[0-9a-f-]{36}");

    @Test
    void aDraftIsPutToCitiesAnsweredAsOneAndTheRecordIsClosed(RunningPortal portal) {
        var http = new DialogueOverHttp(portal.url(), Instant.now());
        Page officer = Screens.as(portal, "officer", Size.WIDE);
        String id = begin(officer);
        String comment = http.comment("coordinator.freetown", id, "EDITORIAL", "One word is missing.");

        Page freetown = Screens.as(portal, "coordinator.freetown", Size.PHONE);
        Screens.open(freetown, "/dialogues/" + id);
        Screens.press(freetown, "Hand in");
        Screens.awaitText(freetown, "You hand in one comment");
        Screens.answer(freetown, "Hand in");
        Screens.awaitText(freetown, "Handed in.");
        freetown.context().close();

        Page montreal = Screens.as(portal, "coordinator.montreal", Size.PHONE);
        release(montreal, id);
        http.done("officer", DialogueOverHttp.comments(id, comment, "decide"), "{\"decision\": \"ACCEPTED\"}");

        Screens.open(officer, "/dialogues/" + id);
        Screens.awaitText(officer, "Your turn: send the answers");
        enter(officer, "Send the answers");
        enterInDialog(officer, "Send the answers");
        Screens.awaitText(officer, "It is the turn of Ville de Montréal");

        close(montreal, id);
        Screens.checkForEverybody(montreal);
        montreal.context().close();
        Screens.open(officer, "/dialogues/" + id);
        Screens.awaitText(officer, "Your turn: say whether the record becomes public");
        enter(officer, "Agree to publish");
        enterInDialog(officer, "Agree to publish");
        Screens.awaitText(officer, "Your side agrees.");
        Screens.checkForEverybody(officer);
        officer.context().close();
    }

    /** Every field by its name, every button by Enter; what is missing is told at its field and what was typed stays. */
    private static String begin(Page page) {
        Screens.open(page, "/dialogues/new");
        enter(page, "Begin");
        page.locator("vaadin-text-field[invalid]").first().waitFor();
        assertThat(Screens.field(page, "Title")).isFocused();
        page.keyboard().type(TITLE);
        Screens.field(page, "Heading").fill("Preamble");
        Screens.field(page, "Text of the section").fill("We, the mayors, meet in Geneva.");
        Screens.pick(page, "Cities", "City of Freetown");
        Screens.pick(page, "Cities", "Ville de Montréal");
        enter(page, "Begin");
        page.locator("vaadin-combo-box[invalid]").first().waitFor();
        assertThat(Screens.field(page, "Text of the section")).hasValue("We, the mayors, meet in Geneva.");
        Screens.pick(page, "Lead city", "Ville de Montréal");
        enter(page, "Begin");
        page.waitForURL(PAGE);
        Screens.settle(page);
        Screens.awaitText(page, "Mayors Mechanism secretariat asks 2 cities");
        return page.url().replaceFirst(".*/dialogues/([0-9a-f-]+).*", "$1");
    }

    private static void release(Page page, String id) {
        Screens.open(page, "/dialogues/" + id);
        Screens.press(page, "Hand in");
        Screens.answer(page, "Hand in");
        Screens.awaitText(page, "Your turn: gather what was handed in");
        Screens.press(page, "Begin to gather");
        Screens.answer(page, "Begin to gather");
        Screens.awaitText(page, "Your turn: release one position");
        Screens.press(page, "Release the position");
        Screens.awaitText(page, "One comment is released with it.");
        Screens.dialog(page)
                .getByText("Endorse", new Locator.GetByTextOptions().setExact(true))
                .click();
        Screens.answer(page, "Release the position");
        // the server knows that a position without comments does not fit, and says so at the field
        Screens.awaitText(page, "This position comes without comments");
        Screens.dialog(page).getByText("Comments only").click();
        Screens.answer(page, "Release the position");
        Screens.awaitText(page, "The position is released.");
        Screens.awaitText(page, "Joint submission");
    }

    private static void close(Page page, String id) {
        Screens.open(page, "/dialogues/" + id);
        Screens.awaitText(page, "Your turn: close the answers");
        Screens.press(page, "Note the editorial ones");
        Screens.dialog(page).locator("textarea").fill("Noted for Freetown.");
        Screens.answer(page, "Note the editorial ones");
        Screens.awaitText(page, "Your turn: conclude");
        Screens.press(page, "Conclude");
        Screens.answer(page, "Conclude");
        Screens.awaitText(page, "The dialogue is over.");
        assertThat(page.locator(".medina-page-header .medina-badge").last()).hasText("Comments only");
    }

    private static void enter(Page page, String button) {
        press(
                page,
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))
                        .first());
    }

    private static void enterInDialog(Page page, String button) {
        press(
                page,
                Screens.dialog(page)
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    private static void press(Page page, Locator button) {
        button.focus();
        page.keyboard().press("Enter");
        Screens.settle(page);
    }
}
