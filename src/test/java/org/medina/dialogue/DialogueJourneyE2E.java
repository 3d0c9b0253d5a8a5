package org.medina.dialogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.INTERIOR;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.pledge.ui.LiveText;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.ApiClient;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** A pledge goes through a whole dialogue with two ministries, in six hands, and is signed as it was revised. */
@BrowserTest
class DialogueJourneyE2E {

    private static final String PLEDGE = """
            {"title": "%s", "summary": "Every family gets a legal address.", "compactScope": "BOTH",
             "gcmObjectives": [15, 16], "primaryGcmObjectives": [15], "gcrParagraphs": ["66"],
             "actionAreas": ["2020/4"], "currentAction": "Ward offices register families.",
             "commitment": "By 2027 every family is registered within 14 days. Nobody is asked for a fee.",
             "start": "2027-01-01", "activities": [{"title": "Open the first ward office", "due": "2027-03-01"}],
             "contacts": [{"office": "Mayor’s office", "email": "office@freetown.example"}]}
            """;

    @Test
    void aCityAsksTwoMinistriesAnswersThemMeetsThemAndSignsTheRevisedText(RunningPortal portal) {
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        String pledge = reviewed(portal, "A legal address, with the ministries");

        Page city = Screens.as(portal, CITY, Size.WIDE);
        String dialogue = asked(city, pledge);

        Page health = Screens.as(portal, HEALTH, Size.PHONE);
        comment(health, dialogue, "Critical", "Nobody is asked for a fee.", "Fees are the ministry’s to set.");
        health.context().close();
        Page interior = Screens.as(portal, INTERIOR, Size.WIDE);
        comment(interior, dialogue, "Major", "within 14 days", "Fourteen days cannot be held.");
        interior.context().close();

        Page focal = Screens.as(portal, FOCAL, Size.WIDE);
        release(focal, dialogue);
        answer(city, pledge, dialogue);
        close(focal, dialogue);

        Page officer = Screens.as(portal, OFFICER, Size.WIDE);
        meet(officer, dialogue);
        officer.context().close();
        confirm(city, dialogue);
        confirm(focal, dialogue);
        Screens.awaitText(focal, "The dialogue is over");
        focal.context().close();

        sendToSignature(city, pledge);
        city.context().close();
        Page mayor = Screens.as(portal, "mayor.freetown", Size.PHONE);
        Screens.open(mayor, "/pledges/" + pledge + "/sign");
        Screens.awaitText(mayor, "within 30 days");
        mayor.getByLabel("Decision that gives you the mandate").fill("Council resolution 2026/118");
        Screens.day(mayor, "Date of that decision", "02/03/2026");
        Screens.press(mayor, "Sign this text");
        Screens.awaitText(mayor, "Your office’s signature is in the record");
        mayor.context().close();
    }

    private static String reviewed(RunningPortal portal, String title) {
        ApiClient editor = ApiClient.as(portal.url(), "editor.freetown");
        String id = editor.post("/api/v1/pledges", PLEDGE.formatted(title))
                .json()
                .path("id")
                .asString();
        editor.send("POST", "/api/v1/pledges/" + id + "/send-to-review", null, Map.of("If-Match", "*"));
        return id;
    }

    /** The text closes, and the pledge says where its dialogue is. */
    private static String asked(Page page, String pledge) {
        Screens.open(page, "/pledges/" + pledge);
        Screens.press(page, "Ask the ministries");
        Screens.awaitText(page, "Ask the ministries of your country?");
        Screens.answer(page, "Ask them");
        Screens.awaitText(page, "The ministries are asked.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the dialogue"))
                .first()
                .click();
        Screens.settle(page);
        page.waitForURL("**/dialogues/**");
        return page.url().replaceFirst(".*/dialogues/([^/?]+).*", "$1");
    }

    private static void comment(Page page, String dialogue, String severity, String passage, String words) {
        Screens.open(page, "/dialogues/" + dialogue + "/comments");
        Screens.press(page, "Write a comment");
        Screens.pick(page, "Section", "commit");
        Screens.field(page, "Passage").fill(passage);
        page.getByLabel(severity).check();
        Screens.field(page, "Comment").fill(words);
        Screens.field(page, "Legal basis").fill("Act 12, section 3");
        if (passage.equals("within 14 days")) {
            Screens.field(page, "Proposed wording").fill("within 30 days");
        }
        Screens.press(page, "Save");
        Screens.awaitText(page, "Draft 1");
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
        Screens.awaitText(page, "2 comments are released with it");
        Screens.dialog(page).getByText("Comments only").click();
        Screens.answer(page, "Release the position");
        Screens.awaitText(page, "The position is released.");
    }

    /** One wording is applied to the draft with one click, the critical comment gets an answer. */
    private static void answer(Page page, String pledge, String dialogue) {
        Screens.open(page, "/dialogues/" + dialogue + "/comments");
        open(page, "Fourteen days cannot be held");
        Screens.press(page, "Apply the proposed wording to the draft");
        Screens.awaitText(page, "The wording stands in the draft as a suggestion");
        Screens.open(page, "/dialogues/" + dialogue + "/comments");
        open(page, "Fees are the ministry’s to set");
        choose(page, "Not accepted");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Answer"))
                .first()
                .fill("Registration is the city’s own service.");
        Screens.press(page, "Decide");
        Screens.awaitText(page, "2 of 2 decided");
        Screens.open(page, "/dialogues/" + dialogue);
        Screens.press(page, "Send the answers");
        Screens.answer(page, "Send the answers");
        Screens.awaitText(page, "The answers are sent.");
        accept(page, pledge);
    }

    /** The suggestion is accepted in the draft, which is open to the city meanwhile. */
    private static void accept(Page page, String pledge) {
        Screens.open(page, "/pledges/" + pledge + "/edit");
        LiveText.tab(page, "Suggestions");
        page.locator(".live-suggestions button", new Page.LocatorOptions().setHasText("Accept"))
                .first()
                .press("Enter");
        LiveText.awaitWords(page, "What you further commit to", "within 30 days");
        PledgeSteps.awaitSaved(page);
    }

    private static void close(Page page, String dialogue) {
        Screens.open(page, "/dialogues/" + dialogue + "/comments");
        open(page, "Fourteen days cannot be held");
        page.getByLabel("Accepted: the answer settles it").check();
        Screens.press(page, "Close the answer");
        Screens.open(page, "/dialogues/" + dialogue + "/comments");
        open(page, "Fees are the ministry’s to set");
        page.getByLabel("Maintained: the comment stands").check();
        Screens.field(page, "Reason").fill("The law names the ministry.");
        Screens.press(page, "Close the answer");
        Screens.awaitText(page, "2 of 2 closed");
    }

    private static void meet(Page page, String dialogue) {
        Screens.open(page, "/dialogues/" + dialogue);
        Screens.awaitText(page, "Your turn: call a meeting");
        Screens.press(page, "Call a meeting");
        Screens.day(page, "Day", DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.now(ZoneOffset.UTC)));
        Locator time = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Time"))
                .last();
        time.fill("00:00");
        time.press("Enter");
        Screens.field(page, "Place").fill("City hall");
        Screens.answer(page, "Call a meeting");
        Screens.awaitText(page, "The meeting is called.");
        Screens.press(page, "Write the minutes");
        Screens.dialog(page).locator("textarea").fill("The fee is set by the ministry and paid by the city.");
        Screens.answer(page, "Write the minutes");
        Screens.awaitText(page, "The minutes are written.");
    }

    private static void confirm(Page page, String dialogue) {
        Screens.open(page, "/dialogues/" + dialogue);
        Screens.press(page, "Confirm the minutes");
        Screens.answer(page, "Confirm the minutes");
        Screens.awaitText(page, "Your side has confirmed the minutes.");
    }

    private static void sendToSignature(Page page, String pledge) {
        Screens.open(page, "/pledges/" + pledge);
        Screens.press(page, "Send to the signature");
        Screens.answer(page, "Send to the signature");
        Screens.awaitText(page, "within 30 days");
        assertThat(page.getByText("within 14 days")).hasCount(0);
    }

    /** Opens the comment that says so. */
    private static void open(Page page, String words) {
        page.getByText(words).first().click();
        Screens.settle(page);
    }

    private static void choose(Page page, String decision) {
        page.locator("vaadin-select").getByRole(AriaRole.BUTTON).last().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(decision).setExact(true))
                .click();
        Screens.settle(page);
    }
}
