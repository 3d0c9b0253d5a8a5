package org.medina.pledge.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** An office signs by hand: the sheet is printed, handed in by one person, compared by another, and stands in the register. */
@BrowserTest
class PaperE2E {

    @ParameterizedTest
    @EnumSource
    void twoPeopleBringASignedSheetIn(Size size, RunningPortal portal) throws IOException {
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        PledgeSteps.giveSecondOffice(portal, "City of Freetown", "Registrar");
        String title = "Signed by hand, " + size;
        Page coordinator = Screens.as(portal, "coordinator.freetown", size);
        String id = approved(coordinator, title);
        print(coordinator);
        handIn(coordinator);
        coordinator.context().close();

        Page officer = Screens.as(portal, "officer", size);
        check(officer, title);
        Screens.press(officer, "Accept and publish");
        Screens.answer(officer, "Accept and publish");
        Screens.awaitText(officer, "Nobody’s turn");

        officer.navigate("/register/" + id);
        Screens.awaitText(officer, "Signed on paper");
        assertThat(officer.getByText("Mayor, City of Freetown").first()).isVisible();
        Assertions.assertThat(officer.content()).doesNotContain("Her Worship", "Coordinator Freetown");
        officer.context().close();
    }

    private static String approved(Page page, String title) {
        String id = PledgeSteps.begin(page, title);
        PledgeSteps.writeWhatIsNeeded(page);
        Screens.open(page, "/pledges/" + id);
        Screens.press(page, "Send to review");
        Screens.answer(page, "Send to review");
        Screens.press(page, "Approve");
        Screens.answer(page, "Approve");
        Screens.awaitText(page, "Approved. The text is frozen.");
        return id;
    }

    private static void print(Page page) throws IOException {
        Screens.follow(page, "Sign on paper");
        Screens.awaitText(page, "Hand in the signed sheet");
        Screens.checkForEverybody(page);
        Download sheet = page.waitForDownload(
                () -> page.getByText("Download the sheet (PDF)").click());
        Assertions.assertThat(sheet.suggestedFilename()).matches("MM-\\d{4}-\\d{5}-[0-9a-f]{8}\\.pdf");
        Assertions.assertThat(Files.readAllBytes(sheet.path())).startsWith("%PDF-".getBytes(UTF_8));
    }

    private static void handIn(Page page) throws IOException {
        Screens.press(page, "Hand in for the check");
        Screens.awaitText(page, "Please fill this in.");
        Screens.checkForEverybody(page);
        add(page, "sheet.png", "image/png", "We signed it.".getBytes(UTF_8));
        Screens.awaitText(page, "is not a scan");
        add(page, "sheet.pdf", "application/pdf", "<html><script>alert(1)</script></html>".getBytes(UTF_8));
        Screens.awaitText(page, "is of a type that is not taken");
        assertThat(page.locator("vaadin-upload-file")).hasCount(0);
        Screens.checkForEverybody(page);
        add(page, "sheet.png", "image/png", picture());
        Screens.awaitText(page, "Kept: sheet.png");
        choose(page, "Mayor");
        Screens.field(page, "Name under the signature").fill("Her Worship the Mayor");
        Screens.field(page, "Decision that gives the mandate").fill("Council resolution 2026/114");

        page.reload();
        Screens.awaitText(page, "Kept: sheet.png");
        Screens.awaitText(page, "What you typed here before and did not send is back.");
        assertThat(page.locator("vaadin-select [slot=value]")).hasText("Mayor");
        assertThat(Screens.field(page, "Name under the signature")).hasValue("Her Worship the Mayor");
        assertThat(Screens.field(page, "Decision that gives the mandate")).hasValue("Council resolution 2026/114");
        Screens.day(page, "Signed on", today());
        Screens.day(page, "Date of that decision", "02/03/2026");
        Screens.press(page, "Hand in for the check");
        Screens.awaitText(page, "It is the turn of Mayors Mechanism secretariat");
        Screens.awaitText(page, "Signed sheet entered, waits for a second person");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check the paper")))
                .hasCount(0);
        Screens.checkForEverybody(page);
        Assertions.assertThat(
                        page.evaluate("() => JSON.stringify(localStorage)").toString())
                .doesNotContain("Her Worship");
    }

    private static void check(Page page, String title) {
        Screens.field(page, "Search title or reference").fill(title);
        Screens.awaitText(page, "One thing waits");
        Screens.checkForEverybody(page);
        Screens.follow(page, "Check the signed sheet");
        Screens.awaitText(page, "Your turn: Check the signed sheet");
        Screens.checkForEverybody(page);
        Screens.follow(page, "Check the paper");
        Locator scan = page.getByAltText("Scan of the signed sheet, sheet.png");
        assertThat(scan).isVisible();
        page.waitForCondition(() -> Integer.valueOf(420).equals(scan.evaluate("image => image.naturalWidth")));
        Screens.checkForEverybody(page);

        Screens.press(page, "Refuse the sheet");
        Screens.dialog(page).getByLabel("What does not agree, or is missing?").fill("The stamp is missing.");
        Screens.checkForEverybody(page);
        page.keyboard().press("Escape");
        Screens.settle(page);
        Screens.press(page, "Refuse the sheet");
        assertThat(Screens.dialog(page).getByLabel("What does not agree, or is missing?"))
                .hasValue("The stamp is missing.");
        Screens.answer(page, "Cancel");

        Screens.press(page, "They agree: it is signed");
        Screens.awaitText(page, "Signed on paper, checked by a second person");
        Screens.awaitText(page, "signed on paper");
        Screens.checkForEverybody(page);
    }

    private static void choose(Page page, String office) {
        page.locator("vaadin-select").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(office).setExact(true))
                .first()
                .click();
        Screens.settle(page);
    }

    private static void add(Page page, String name, String type, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    private static String today() {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneOffset.UTC));
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 594);
        pen.setColor(Color.BLUE);
        pen.drawArc(120, 440, 160, 60, 20, 300);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
