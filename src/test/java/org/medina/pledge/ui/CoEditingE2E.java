package org.medina.pledge.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.medina.testing.ApiClient;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;
import org.medina.testing.SignIn;

/** Three people write one text in three browsers at two nodes, through comments, suggestions, hand-overs and bad lines. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoEditingE2E {

    private static final String SUMMARY = "Summary";
    private static final String NOW = "What you do now";
    private static final String COMMITMENT = "What you further commit to";
    private static final String RISKS = "Risks";
    private static final String CONTENT = """
            {"title": "Written together", "summary": "The city opens centres.", "compactScope": "BOTH",
             "gcmObjectives": [15], "gcrParagraphs": ["66"], "actionAreas": ["2020/4"],
             "currentAction": "Two desks since 2023.", "commitment": "Four centres by 2028.", "start": "2027-01-01"}
            """;

    private RunningPortal portal;
    private RunningPortal otherNode;
    private Page editor;
    private Page coordinator;
    private Page mayor;
    private String id = "";

    @BeforeAll
    void open() {
        portal = RunningPortal.shared();
        otherNode = portal.secondNode();
        editor = Screens.as(portal, "editor.freetown", Size.WIDE);
        coordinator = Screens.as(otherNode, "coordinator.freetown", Size.WIDE);
        mayor = Screens.as(portal, "mayor.freetown", Size.PHONE);
    }

    @AfterAll
    void close() {
        editor.context().close();
        coordinator.context().close();
        mayor.context().close();
        otherNode.close();
    }

    @BeforeEach
    void begin() {
        editor.context().setOffline(false);
        coordinator.context().setOffline(false);
        id = ApiClient.as(portal.url(), "editor.freetown")
                .post("/api/v1/pledges", CONTENT)
                .json()
                .path("id")
                .asString();
        LiveText.openForm(editor, id);
        LiveText.openForm(coordinator, id);
        LiveText.open(mayor, id);
    }

    @Test
    void inOneSentenceOneListAndOneTableEveryLetterOfEverybodyIsThereOnce() {
        LiveText.toTheEnd(editor, SUMMARY);
        LiveText.toTheStart(coordinator, SUMMARY);
        together(" For everybody.", "With all wards, ");
        agreed("With all wards, The city opens centres. For everybody.");
        assertThat(editor.locator(".live-caret").filter(named("Coordinator Freetown")))
                .isVisible();
        editor.waitForCondition(() -> caretStandsBehind(editor, "With all wards, "));

        LiveText.write(editor, NOW, "\n- desks");
        LiveText.awaitWords(coordinator, NOW, "desks");
        LiveText.toTheEnd(coordinator, NOW);
        together("\nbeds", " 12\n");
        LiveText.toTheEnd(coordinator, SUMMARY);
        coordinator.keyboard().insertText(" وصول الجميع.");
        LiveText.awaitWords(editor, SUMMARY, "وصول الجميع.");

        LiveText.toTheEnd(editor, COMMITMENT);
        LiveText.tool(editor, "Insert a table").click();
        coordinator.locator(".live-sheet td").nth(8).waitFor();
        editor.locator(".live-sheet td").nth(0).click();
        coordinator.locator(".live-sheet td").nth(4).click();
        together("2027", "90 places");
        assertThat(editor.locator(".live-sheet td").nth(4)).containsText("90 places");
        assertThat(coordinator.locator(".live-sheet td").nth(0)).containsText("2027");

        agreed("وصول الجميع.");
        Screens.checkForEverybody(editor);
        Screens.checkForEverybody(mayor);
    }

    @Test
    void whereAKeyPutsTheCaretItStaysWhileOthersWriteOn() {
        CDPSession slowPhone = editor.context().newCDPSession(editor);
        slowPhone.send("Emulation.setCPUThrottlingRate", speed(6));
        LiveText.toTheEnd(coordinator, NOW);
        coordinator.evaluate(
                "() => { window.writing = setInterval(() => document.execCommand('insertText', false, 'o'), 10); }");
        LiveText.toTheStart(editor, SUMMARY);
        for (int i = 0; i < 30; i++) {
            editor.keyboard().press("End");
            editor.keyboard().press("Home");
            editor.keyboard().type("i");
        }
        coordinator.evaluate("() => clearInterval(window.writing)");
        slowPhone.send("Emulation.setCPUThrottlingRate", speed(1));
        assertThat(LiveText.words(editor, SUMMARY)).isEqualTo("i".repeat(30) + "The city opens centres.");
        agreed("i".repeat(30) + "The city opens centres.");
    }

    @Test
    void whoIsInAShortFieldIsSeenThereAndWhatTheyTypeArrives() {
        Screens.field(editor, "National counterpart").focus();
        assertThat(coordinator.locator(".live-field-here").filter(named("Editor Freetown")))
                .isVisible();
        Screens.field(editor, "National counterpart").fill("Ministry of Interior");
        assertThat(Screens.field(coordinator, "National counterpart")).hasValue("Ministry of Interior");
        Screens.field(editor, "Title").focus();
        assertThat(coordinator.locator("[data-keep=title] .live-field-here").filter(named("Editor Freetown")))
                .isVisible();
    }

    @Test
    void aCommentIsAnsweredAndResolvedByKeyboard() {
        LiveText.comment(coordinator, NOW, "Is this figure still right?");
        Screens.awaitText(editor, "Is this figure still right?");
        Screens.checkForEverybody(editor);

        LiveText.reply(editor, "Checked, yes.");
        Screens.awaitText(coordinator, "Checked, yes.");
        LiveText.resolve(coordinator);
        Screens.awaitText(editor, "Resolved (1)");
        assertThat(editor.locator(".live-threads .live-card")).hasCount(0);
    }

    @Test
    void whoWritesAnAnswerIsNotDisturbedByWhatOthersDoMeanwhile() {
        LiveText.comment(coordinator, NOW, "Is this figure still right?");
        Screens.awaitText(editor, "Is this figure still right?");
        LiveText.reply(mayor, "It is.");
        Screens.awaitText(editor, "It is.");
        editor.locator(".live-card-quote").focus();
        editor.keyboard().press("Tab");
        editor.keyboard().type("Not quite: ");
        LiveText.reply(mayor, "I have asked.");
        Screens.awaitText(editor, "I have asked.");
        LiveText.write(coordinator, RISKS, "Staff may leave.");
        LiveText.awaitWords(editor, RISKS, "Staff may leave.");
        editor.keyboard().type("three desks.");
        editor.keyboard().press("Control+Enter");
        Screens.awaitText(mayor, "Not quite: three desks.");
    }

    @Test
    void whatTheMayorSuggestsBecomesTextWhenItIsAccepted() {
        LiveText.write(mayor, SUMMARY, " Soon.");
        assertThat(editor.locator(".live-sheet ins")).containsText("Soon.");
        assertThat(ApiClient.as(portal.url(), "editor.freetown")
                        .get("/api/v1/pledges/" + id)
                        .json()
                        .path("summary")
                        .asString())
                .isEqualTo("The city opens centres.");
        LiveText.tab(mayor, "Suggestions");
        Screens.checkForEverybody(mayor);
        LiveText.tab(editor, "Suggestions");
        Screens.checkForEverybody(editor);
        editor.locator(".live-suggestions button", new Page.LocatorOptions().setHasText("Accept"))
                .press("Enter");
        assertThat(mayor.locator(".live-sheet ins")).hasCount(0);
        LiveText.awaitWords(mayor, SUMMARY, "The city opens centres. Soon.");
    }

    @Test
    void whoStillWritesWhenItIsSentToReviewIsToldAndKeepsTheWords() {
        LiveText.cutOff(coordinator);
        LiveText.write(coordinator, RISKS, "Staff may leave.");
        ApiClient.as(portal.url(), "editor.freetown").post("/api/v1/pledges/" + id + "/send-to-review", "");
        Screens.awaitText(editor, "The text is closed now");
        Screens.awaitText(editor, "The text is being reviewed.");
        LiveText.bringBack(coordinator);
        Screens.awaitText(coordinator, "These words of yours could not be taken into the text.");
        assertThat(coordinator.locator(".live-kept")).containsText("Staff may leave.");
        assertThat(LiveText.words(coordinator, RISKS)).doesNotContain("Staff");
        Screens.checkForEverybody(coordinator);
    }

    @Test
    void whatIsWrittenWithoutALineIsThereOnceAfterAReload() {
        LiveText.cutOff(editor);
        LiveText.write(editor, SUMMARY, " Written on a train.");
        Screens.awaitText(editor, "No connection.");
        Screens.checkForEverybody(editor);
        LiveText.write(coordinator, SUMMARY, " Written in the office.");
        PledgeSteps.awaitSaved(coordinator);
        Page again = editor.context().newPage();
        editor.close();
        editor = again;
        editor.context().setOffline(false);
        LiveText.openForm(editor, id);
        LiveText.awaitWords(coordinator, SUMMARY, "Written on a train.");
        agreed("Written in the office.");
        assertThat(LiveText.words(editor, SUMMARY).split("Written on a train", -1))
                .hasSize(2);
    }

    @Test
    void whatIsWrittenAfterTheSignInEndedIsThereOnceAfterTheNext() {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        LiveText.openForm(page, id);
        LiveText.cutOff(page);
        LiveText.write(page, RISKS, "Typed too late.");
        page.context().clearCookies();
        page.context().setOffline(false);
        page.waitForURL("**/realms/**");
        SignIn.fill(page, "editor.freetown");
        // the sign-in server, the portal and the page anew, one after the other on a busy machine
        page.waitForURL("**/edit", new Page.WaitForURLOptions().setTimeout(90_000));
        LiveText.awaitWords(coordinator, RISKS, "Typed too late.");
        assertThat(LiveText.words(coordinator, RISKS)).isEqualTo("Typed too late.");
        page.context().close();
    }

    @Test
    void earlierVersionsAreComparedAndBroughtBack() {
        ApiClient.as(portal.url(), "editor.freetown").post("/api/v1/pledges/" + id + "/send-to-review", "");
        ApiClient.as(portal.url(), "coordinator.freetown")
                .post("/api/v1/pledges/" + id + "/return", "{\"reason\": \"Say more.\"}");
        LiveText.openForm(editor, id);
        LiveText.write(editor, SUMMARY, " Said more.");
        LiveText.awaitWords(coordinator, SUMMARY, "Said more.");
        PledgeSteps.awaitSaved(editor);
        LiveText.tab(editor, "Versions");
        Screens.press(editor, "What changed since");
        assertThat(editor.locator("dialog ins")).containsText("Said more.");
        Screens.checkForEverybody(editor);
        editor.keyboard().press("Escape");
        Screens.press(editor, "Restore");
        editor.locator("dialog .live-button--main").click();
        editor.waitForCondition(() -> !LiveText.words(coordinator, SUMMARY).contains("Said more."));
        agreed("The city opens centres.");
    }

    /** How many times slower than it is the machine shall be. */
    private static JsonObject speed(int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        return rate;
    }

    /** Both type letter by letter at the same time. */
    private void together(String ofEditor, String ofCoordinator) {
        for (int i = 0; i < Math.max(ofEditor.length(), ofCoordinator.length()); i++) {
            letter(editor, ofEditor, i);
            letter(coordinator, ofCoordinator, i);
        }
    }

    private static void letter(Page page, String text, int at) {
        if (at < text.length()) {
            page.keyboard().type(text.substring(at, at + 1));
        }
    }

    /** Everybody sees the same text in the end, with these words in it. */
    private void agreed(String words) {
        editor.waitForCondition(() -> {
            String text = LiveText.blocks(editor);
            return text.contains(words)
                    && Objects.equals(text, LiveText.blocks(coordinator))
                    && Objects.equals(text, LiveText.blocks(mayor));
        });
    }

    private static boolean caretStandsBehind(Page page, String words) {
        return Boolean.TRUE.equals(page.evaluate(
                "words => [...document.querySelectorAll('.live-caret')]"
                        + ".some(caret => (caret.previousSibling?.textContent ?? '').endsWith(words))",
                words));
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }
}
