package org.medina.dialogue.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** A state puts a draft to its cities: three comment, one speaks for all, two stand behind it, the state answers. */
@BrowserTest
class ThreeCitiesE2E {

    private static final String TITLE = "National guideline on registration";
    private static final Pattern PAGE = Pattern.compile(".*/dialogues/[0-9a-f-]{36}");

    @Test
    void threeCitiesCommentTwoEndorseAndTheStateAnswers(RunningPortal portal) {
        Page state = Screens.as(portal, "focal.sierraleone", Size.WIDE);
        String dialogue = begin(state);

        Page bo = Screens.as(portal, "coordinator.bo", Size.PHONE);
        comment(bo, dialogue, "Who pays for it?");
        evidence(bo, dialogue);
        handIn(bo, dialogue);
        Page kenema = Screens.as(portal, "coordinator.kenema", Size.WIDE);
        comment(kenema, dialogue, "Say which office.");
        handIn(kenema, dialogue);
        Page lead = Screens.as(portal, "coordinator.freetown", Size.WIDE);
        comment(lead, dialogue, "One word, not two.");
        handIn(lead, dialogue);
        release(lead, dialogue);

        endorse(bo, dialogue, "Decision 12 of the council");
        Screens.checkForEverybody(bo);
        bo.context().close();
        endorse(kenema, dialogue, "");
        takeBackAndEndorseAgain(kenema);
        kenema.context().close();

        Screens.open(state, "/dialogues/" + dialogue);
        Screens.awaitText(state, "2 cities stand behind what City of Freetown has said for all");
        Screens.awaitText(state, "By Decision 12 of the council");
        assertThat(state.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Endorse")))
                .hasCount(0);
        answer(state, dialogue);
        Screens.checkForEverybody(state);
        state.context().close();
        Screens.open(lead, "/dialogues/" + dialogue);
        Screens.awaitText(lead, "Your turn: close the answers");
        lead.context().close();
    }

    private static String begin(Page page) {
        Screens.open(page, "/dialogues/new");
        Screens.field(page, "Title").fill(TITLE);
        Screens.field(page, "Heading").fill("Means");
        Screens.field(page, "Text of the section").fill("The ministry pays where funds allow.");
        for (String city : new String[] {"City of Freetown", "Bo City Council", "Kenema City Council"}) {
            Screens.pick(page, "Cities", city);
        }
        Screens.pick(page, "Lead city", "City of Freetown");
        Screens.press(page, "Begin");
        page.waitForURL(PAGE);
        Screens.settle(page);
        Screens.awaitText(page, "asks 3 cities");
        return page.url().replaceFirst(".*/dialogues/([0-9a-f-]+).*", "$1");
    }

    private static void comment(Page page, String dialogue, String words) {
        Screens.open(page, "/dialogues/" + dialogue + "/comments");
        Screens.press(page, "Write a comment");
        page.getByLabel("Major").check();
        Screens.field(page, "Comment").fill(words);
        Screens.press(page, "Save");
        Screens.awaitText(page, "Draft 1");
    }

    private static void evidence(Page page, String dialogue) {
        Screens.open(page, "/dialogues/" + dialogue + "/comments");
        Screens.press(page, "Write a comment");
        page.getByLabel("This is evidence on a commitment").check();
        Screens.settle(page);
        Screens.field(page, "Comment").fill("No officer was trained.");
        Screens.press(page, "Save");
        page.locator("vaadin-date-picker[invalid]").first().waitFor();
        // on a phone the calendar of the field that is missing stands open
        page.keyboard().press("Escape");
        Screens.settle(page);
        Screens.day(page, "From", "01/02/2025");
        Screens.field(page, "Where it can be read up").fill("https://bo.example/report");
        Screens.press(page, "Save");
        Screens.awaitText(page, "Draft 2");
        Screens.awaitText(page, "https://bo.example/report");
        Screens.checkForEverybody(page);
    }

    private static void handIn(Page page, String dialogue) {
        Screens.open(page, "/dialogues/" + dialogue);
        Screens.press(page, "Hand in");
        Screens.answer(page, "Hand in");
        Screens.awaitText(page, "Handed in.");
    }

    private static void release(Page page, String dialogue) {
        Screens.open(page, "/dialogues/" + dialogue);
        Screens.press(page, "Begin to gather");
        Screens.answer(page, "Begin to gather");
        Screens.awaitText(page, "Your turn: release one position");
        Screens.press(page, "Release the position");
        Screens.awaitText(page, "4 comments are released with it");
        Screens.dialog(page).getByText("Comments only").click();
        Screens.answer(page, "Release the position");
        Screens.awaitText(page, "The position is released.");
    }

    private static void endorse(Page page, String dialogue, String mandate) {
        Screens.open(page, "/dialogues/" + dialogue);
        Screens.press(page, "Endorse");
        if (!mandate.isEmpty()) {
            Screens.field(page, "Mandate, if one is needed").fill(mandate);
        }
        Screens.answer(page, "Endorse");
        Screens.awaitText(page, "Your city stands behind the joint submission.");
    }

    private static void takeBackAndEndorseAgain(Page page) {
        Screens.press(page, "Take the endorsement back");
        Screens.dialog(page).locator("textarea").fill("The council votes tomorrow.");
        Screens.answer(page, "Take the endorsement back");
        Screens.awaitText(page, "The endorsement is taken back.");
        Screens.awaitText(page, "The council votes tomorrow.");
        Screens.press(page, "Endorse");
        Screens.answer(page, "Endorse");
        Screens.awaitText(page, "Your city stands behind the joint submission.");
    }

    private static void answer(Page page, String dialogue) {
        for (String words :
                new String[] {"Who pays for it?", "No officer was trained.", "Say which office.", "One word, not two."
                }) {
            Screens.open(page, "/dialogues/" + dialogue + "/comments");
            page.getByText(words).first().click();
            Screens.settle(page);
            page.locator("vaadin-select").getByRole(AriaRole.BUTTON).last().click();
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName("Accepted").setExact(true))
                    .click();
            Screens.settle(page);
            Screens.press(page, "Decide");
            Screens.settle(page);
        }
        Screens.awaitText(page, "4 of 4 decided");
        Screens.open(page, "/dialogues/" + dialogue);
        Screens.press(page, "Send the answers");
        Screens.answer(page, "Send the answers");
        Screens.awaitText(page, "The answers are sent.");
    }
}
