package org.medina.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.Browser;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;

/** From the sign-in page to the register without a mouse or a finger. */
@BrowserTest
class KeyboardJourneyE2E {

    private static final String TITLE = "Written, signed and published by keyboard alone";

    @Test
    void aPledgeGoesFromAnEmptyPageToTheRegisterByKeyboardAlone(RunningPortal portal) {
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        as("editor.freetown", KeyboardJourneyE2E::write);
        as("coordinator.freetown", KeyboardJourneyE2E::approve);
        as("mayor.freetown", KeyboardJourneyE2E::sign);
        as("officer", KeyboardJourneyE2E::accept);
    }

    private static void write(Keyboard keys) {
        keys.to("Pledges").enter().to("New pledge").enter();
        keys.to("Title").type(TITLE).to("Begin").enter();
        keys.page().waitForURL("**/edit");
        keys.to("Text of the document");
        keys.downTo("Summary").type("Every family gets a legal address.");
        keys.downTo("What you do now").type("Ward offices register families.");
        keys.downTo("What you further commit to").type("Every family is registered within 14 days.");
        keys.press("Alt+F10").press("Escape");
        PledgeSteps.awaitSaved(keys.page());
        keys.to("Global Compact for Safe, Orderly and Regular Migration").press("Space");
        pick(keys, "Objectives of the migration compact", "basic services");
        pick(keys, "Action areas", "Essential");
        keys.to("Start").type("01/03/2027").press("Enter").press("Tab");
        keys.see("All that the review needs is here");
        PledgeSteps.awaitSaved(keys.page());
        keys.to("Look at it and send it on").enter();
        keys.to("Send to review").enter().see("Send to the office for review?");
        keys.to("Send to review").enter().see("It is the turn of City of Freetown");
    }

    private static void approve(Keyboard keys) {
        fromMyWork(keys, "Review the draft");
        keys.to("Approve").enter().see("Approve this text?");
        keys.to("Approve").enter().see("Approved. The text is frozen.");
    }

    private static void sign(Keyboard keys) {
        fromMyWork(keys, "Sign the pledge");
        keys.to("Read and sign").enter().see("You have not seen this text before");
        keys.to("Decision that gives you the mandate").type("Council resolution 2027/14");
        keys.to("Date of that decision").type("02/03/2026").press("Enter").press("Tab");
        keys.to("Sign this text").enter().see("Your office’s signature is in the record");
    }

    private static void accept(Keyboard keys) {
        fromMyWork(keys, "Check the pledge");
        keys.to("Accept and publish").enter().see("Accept and publish?");
        keys.to("Accept and publish").enter().see("Nobody’s turn");
    }

    private static void fromMyWork(Keyboard keys, String task) {
        keys.to("Search title or reference").type(TITLE).see("Keep this filter").see("One thing waits");
        keys.to(task).enter().see("Your turn: " + task);
    }

    private static void pick(Keyboard keys, String picker, String search) {
        keys.to(picker).type(search);
        keys.page().getByRole(AriaRole.OPTION).getByText(search).first().waitFor();
        keys.press("ArrowDown").press("Enter").press("Escape");
        Screens.settle(keys.page());
        PledgeSteps.awaitSaved(keys.page());
    }

    /** Signs in by keyboard, takes the step, and asks whether the focus could be seen all the way. */
    private static void as(String account, java.util.function.Consumer<Keyboard> step) {
        try (BrowserContext window = Browser.newContext()) {
            Page page = window.newPage();
            page.navigate("/work");
            page.locator("#username:focus").waitFor();
            page.keyboard().type(account);
            var keys = new Keyboard(page);
            keys.press("Tab").to("Password").type("medina").press("Enter");
            page.waitForURL("**/work");
            Screens.settle(page);
            step.accept(keys);
            assertThat(keys.hidden()).as("focused, but not seen").isEmpty();
        }
    }
}
