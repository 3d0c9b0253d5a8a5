package org.medina.pledge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** The whole way of a pledge on the screens, in four hands. */
@BrowserTest
class PledgeJourneyE2E {

    @ParameterizedTest
    @EnumSource
    void fourPeopleTakeAPledgeFromAnEmptyPageToTheRegister(Size size, RunningPortal portal) {
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        String title = "Childcare for three hundred families, " + size;

        Page editor = Screens.as(portal, "editor.freetown", size);
        String id = PledgeSteps.begin(editor, title);
        PledgeSteps.writeWhatIsNeeded(editor);
        Screens.follow(editor, "Look at it and send it on");
        Screens.press(editor, "Send to review");
        Screens.answer(editor, "Send to review");
        Screens.awaitText(editor, "It is the turn of City of Freetown");
        editor.context().close();

        approve(Screens.as(portal, "coordinator.freetown", size), title);
        sign(Screens.as(portal, "mayor.freetown", size), id, title);
        accept(Screens.as(portal, "officer", size), title);

        Page anybody = Screens.as(portal, "observer", size);
        Screens.open(anybody, "/pledges/" + id);
        Screens.awaitText(anybody, "Voluntary, not legally binding");
        assertThat(anybody.getByText("Mayor, City of Freetown").count()).isPositive();
        anybody.context().close();
    }

    private static void approve(Page page, String title) {
        fromMyWork(page, title, "Review the draft");
        Screens.press(page, "Approve");
        Screens.answer(page, "Approve");
        Screens.awaitText(page, "Approved. The text is frozen.");
        page.context().close();
    }

    private static void sign(Page page, String id, String title) {
        fromMyWork(page, title, "Sign the pledge");
        Screens.follow(page, "Read and sign");
        Screens.awaitText(page, "You have not seen this text before");
        Screens.press(page, "Sign this text");
        Screens.awaitText(page, "Please fill this in.");
        page.getByLabel("Decision that gives you the mandate").fill("Council resolution 2026/114");
        Screens.day(page, "Date of that decision", "02/03/2026");
        Screens.press(page, "Sign this text");
        Screens.awaitText(page, "Your office’s signature is in the record");
        Screens.open(page, "/pledges/" + id);
        Screens.awaitText(page, "It is the turn of Mayors Mechanism secretariat");
        page.context().close();
    }

    private static void accept(Page page, String title) {
        fromMyWork(page, title, "Check the pledge");
        Screens.press(page, "Accept and publish");
        Screens.answer(page, "Accept and publish");
        Screens.awaitText(page, "Nobody’s turn");
        page.context().close();
    }

    /** Finds the case where the person's work is listed, and opens it. */
    private static void fromMyWork(Page page, String title, String task) {
        Screens.searchWork(page, title);
        Screens.awaitText(page, "One thing waits");
        Screens.awaitText(page, title);
        Screens.follow(page, task);
        Screens.awaitText(page, "Your turn: " + task);
    }
}
