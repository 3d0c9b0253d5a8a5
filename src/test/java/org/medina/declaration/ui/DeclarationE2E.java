package org.medina.declaration.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.medina.pledge.ui.LiveText;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** A declaration from its first word to the count that everybody reads, as those do it who have to. */
@BrowserTest
class DeclarationE2E {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void whatWasWrittenAndFixedIsEndorsedCheckedAndCounted() {
        RunningPortal portal = RunningPortal.shared();
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        Page officer = Screens.as(portal, "officer", Size.WIDE);
        String id = written(officer);
        Screens.press(officer, "Fix the text");
        Screens.answer(officer, "Fix the text");
        Screens.awaitText(officer, "The head of the secretariat opens it");
        opened(portal, id);

        endorsed(portal, id);
        String reference = counted(officer, id);

        Page anybody = officer;
        anybody.navigate("/register/declarations/" + reference);
        assertThat(anybody.locator("#count b")).hasText("1");
        assertThat(anybody.locator("#city-1")).containsText("City of Freetown");
        assertThat(anybody.locator("#city-1")).containsText("Council resolution 2026/31");
        assertThat(anybody.locator("svg.public-map circle")).hasCount(1);
        assertThat(anybody.locator("main")).containsText("We open our services to everybody.");
        anybody.context().close();
    }

    /** Begins it and writes its text; the case page is open then. */
    private static String written(Page officer) {
        Screens.open(officer, "/declarations");
        Screens.follow(officer, "New declaration");
        Screens.field(officer, "Title").fill("Cities that open their doors");
        Screens.press(officer, "Begin");
        officer.waitForURL("**/text");
        LiveText.section(officer, "Who we are").waitFor();
        String id = officer.url().replaceFirst(".*/declarations/([^/]+)/text.*", "$1");
        LiveText.write(officer, "Who we are", "We are mayors of four continents.");
        LiveText.write(officer, "What we commit to", "We open our services to everybody.");
        LiveText.awaitWords(officer, "What we commit to", "to everybody.");
        officer.locator(".live-status[data-status=saved]").first().waitFor();
        Screens.open(officer, "/declarations/" + id);
        Screens.awaitText(officer, "We open our services to everybody.");
        return id;
    }

    private static void opened(RunningPortal portal, String id) {
        Page head = Screens.as(portal, "head", Size.WIDE);
        Screens.open(head, "/declarations/" + id);
        Screens.press(head, "Open for endorsement");
        Screens.day(head, "Last day", LocalDate.now(ZoneOffset.UTC).plusDays(30).format(TYPED));
        Screens.answer(head, "Open for endorsement");
        Screens.awaitText(head, "Being endorsed");
        head.context().close();
    }

    /** The mayor has just signed in, brings the council's decision and signs, on a phone. */
    private static void endorsed(RunningPortal portal, String id) {
        Page mayor = Screens.as(portal, "mayor.freetown", Size.PHONE);
        Screens.open(mayor, "/declarations/" + id);
        Screens.follow(mayor, "Endorse");
        mayor.getByLabel("Decision that gives you the mandate").fill("Council resolution 2026/31");
        mayor.locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(
                        new FilePayload("resolution.txt", "text/plain", "Resolved.".getBytes(StandardCharsets.UTF_8)));
        mayor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("resolution.txt"))
                .waitFor();
        Screens.day(
                mayor,
                "Date of that decision",
                LocalDate.now(ZoneOffset.UTC).minusDays(3).format(TYPED));
        Screens.press(mayor, "Sign this text");
        Screens.awaitText(mayor, "Your city has endorsed");
        mayor.context().close();
    }

    /** Reference of the declaration, once its one endorsement was found in order. */
    private static String counted(Page officer, String id) {
        Screens.open(officer, "/declarations/" + id);
        Screens.follow(officer, "Check endorsements");
        Screens.awaitText(officer, "resolution.txt");
        Screens.press(officer, "In order, it counts: City of Freetown");
        Screens.awaitText(officer, "Counted since");
        Screens.follow(officer, "Back to the declaration");
        Screens.awaitText(officer, "One city");
        return officer.locator(".medina-code").first().innerText();
    }
}
