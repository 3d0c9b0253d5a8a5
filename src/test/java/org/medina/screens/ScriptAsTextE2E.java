package org.medina.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.medina.pledge.ui.LiveText;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** Whatever people type is text and stays text, on every screen that shows it. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptAsTextE2E {

    private static final String SCRIPT = "<img src=x onerror=strike()><script>strike()</script>{{7*7}}";
    private static final String STRIKE = "window.strike = () => { window.struck = true; };";
    private static final String EVERY_TEXT = """
            {"title": "#", "summary": "#", "compactScope": "BOTH", "gcmObjectives": [15], "gcrParagraphs": ["66"],
             "actionAreas": ["2020/4"], "currentAction": "#", "commitment": "#", "start": "2027-01-01",
             "supportNeeded": {"resources": "#", "tools": "#", "partnerships": "#"},
             "targetGroups": "#", "participation": "#", "ageGenderDiversity": "#", "risks": "#",
             "nationalPreconditions": "#", "nationalCounterpart": "#",
             "partners": [{"organisation": "montreal", "share": 20, "contribution": "#"}],
             "activities": [{"title": "#", "due": "2027-03-01"}],
             "indicators": [{"name": "#", "unit": "#", "source": "#", "disaggregation": "#"}],
             "contacts": [{"office": "#", "email": "office@freetown.example"}],
             "foreignIds": [{"system": "<script>strike()</script>", "value": "#"}]}
            """;

    private final Map<String, Page> windows = new HashMap<>();

    @AfterAll
    void close() {
        windows.values().forEach(page -> page.context().close());
    }

    @Test
    void aScriptInEveryFieldIsShownAsTextOnEveryScreen(RunningPortal portal) {
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        var pledges = new PledgesOfEveryState(portal);
        String id = pledges.make("EMPTY");
        pledges.edit("editor.freetown", id, EVERY_TEXT.replace("#", SCRIPT));

        shown(portal, "editor.freetown", "/pledges/" + id, 20);
        shown(portal, "editor.freetown", "/pledges", 1);
        shown(portal, "editor.freetown", "/work", 1);
        inFields(portal, id);
        handedOver(portal, id);
        pledges.act("editor.freetown", id, "send-to-review", "");
        shown(portal, "coordinator.freetown", "/pledges/" + id + "/correct", 0);
        pledges.act("coordinator.freetown", id, "return", "{\"reason\": \"" + SCRIPT + "\"}");
        shown(portal, "coordinator.freetown", "/pledges/" + id, 21);
        pledges.act("editor.freetown", id, "send-to-review", "");
        pledges.act("coordinator.freetown", id, "approve", "");
        shown(portal, "coordinator.montreal", "/pledges/" + id, 21);
        pledges.act("coordinator.montreal", id, "confirm", "");
        shown(portal, "mayor.freetown", "/pledges/" + id + "/sign", 15);
        pledges.act("mayor.freetown", id, "sign", signature(pledges.hash(id)));
        pledges.act("officer", id, "accept", "");
        shown(portal, "observer", "/pledges/" + id, 20);
        pledges.act(
                "coordinator.freetown",
                id,
                "withdraw",
                "{\"reason\": \"" + SCRIPT + "\", \"publicReason\": \"" + SCRIPT + "\"}");
        shown(portal, "observer", "/pledges/" + id, 20);
        for (String address : List.of("/register/" + id, "/register", "/verify/" + pledges.hash(id))) {
            shown(portal, "observer", address, 1);
        }
    }

    /** In the form it stands in the fields; the later of two texts is asked about with both in sight. */
    private void inFields(RunningPortal portal, String id) {
        Page page = open(portal, "editor.freetown", "/pledges/" + id + "/edit");
        LiveText.awaitWords(page, "Summary", SCRIPT);
        assertThat(Screens.field(page, "National counterpart").inputValue()).isEqualTo(SCRIPT);
        var pledges = new PledgesOfEveryState(portal);
        page.context().setOffline(true);
        Screens.field(page, "National counterpart").fill(SCRIPT + " here");
        pledges.edit("coordinator.freetown", id, "{\"nationalCounterpart\": \"" + SCRIPT + " elsewhere\"}");
        page.context().setOffline(false);
        Screens.awaitText(page, "Two texts for “National counterpart”");
        assertThat(Screens.dialog(page).textContent()).contains(SCRIPT + " here", SCRIPT + " elsewhere");
        assertUnstruck(page);
        Screens.answer(page, "Use mine");
        PledgeSteps.awaitSaved(page);
    }

    private void handedOver(RunningPortal portal, String id) {
        Page page = open(portal, "editor.freetown", "/work");
        Screens.searchWork(page, "strike()");
        Screens.awaitText(page, "One thing waits");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Hand over")))
                .first()
                .click();
        Screens.pick(page, "Colleague", "Adviser");
        Screens.dialog(page).getByLabel("What they should know").fill(SCRIPT);
        Screens.answer(page, "Hand over");
        Screens.awaitText(page, "“" + SCRIPT + "”");
        Screens.press(page, "Keep this filter");
        Screens.dialog(page).getByLabel("Name").fill("<img src=x onerror=strike()>");
        Screens.answer(page, "Keep");
        Screens.press(page, "<img src=x onerror=strike()>");
        assertUnstruck(page);
        Screens.press(page, "Delete the filter <img src=x onerror=strike()>");
    }

    private void shown(RunningPortal portal, String account, String address, int times) {
        Page page = open(portal, account, address);
        assertThat(page.locator("body").innerText().split(Pattern.quote(SCRIPT), -1).length - 1)
                .as("times that it stands on " + address + " for " + account)
                .isGreaterThanOrEqualTo(times);
        assertUnstruck(page);
    }

    private static void assertUnstruck(Page page) {
        assertThat(page.locator("img[src=x]").count()).as(page.url()).isZero();
        assertThat(page.evaluate("() => window.struck === true")).as(page.url()).isEqualTo(false);
    }

    private Page open(RunningPortal portal, String account, String address) {
        Page page = windows.computeIfAbsent(account, name -> {
            Page window = Screens.as(portal, name, Size.WIDE);
            window.addInitScript(STRIKE);
            return window;
        });
        page.navigate(address);
        if (!address.startsWith("/register") && !address.startsWith("/verify")) {
            Screens.settle(page);
            page.locator("h1").first().waitFor();
        }
        return page;
    }

    private static String signature(String hash) {
        return "{\"textHash\": \"" + hash + "\", \"mandate\": {\"document\": \"" + SCRIPT
                + "\", \"date\": \"2026-01-15\"}}";
    }
}
