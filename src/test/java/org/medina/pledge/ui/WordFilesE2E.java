package org.medina.pledge.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** The text of a pledge goes out into Word and comes back as suggestions. */
@BrowserTest
class WordFilesE2E {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String CONTENT = """
            {"title": "Centres in every ward", "summary": "The city opens centres.", "compactScope": "BOTH",
             "gcmObjectives": [15], "gcrParagraphs": ["66"], "actionAreas": ["2020/4"],
             "currentAction": "Two desks since 2023.", "commitment": "Four centres by 2028.", "start": "2027-01-01"}
            """;

    @Test
    void whatAFileReadsDifferentlyIsSuggestedAndTheAcceptedTextGoesOut(RunningPortal portal) throws Exception {
        String id = begin(portal);
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        open(page, id);
        bring(page, "report.docx", "only words".getBytes(StandardCharsets.UTF_8));
        Screens.awaitText(page, "This is not a Word file.");

        choose(page, "Summary");
        bring(page, "summary.docx", word("The city opens five centres."));
        Screens.awaitText(page, "One change is suggested now");
        assertThat(page.locator(".live-sheet ins")).containsText("five");
        Screens.checkForEverybody(page);

        choose(page, "The whole text");
        String taken = takeOut(page, "Centres in every ward.docx");
        assertThat(taken).contains("The city opens centres.", "Four centres by 2028.");

        LiveText.tab(page, "Suggestions");
        page.locator(".live-suggestions button", new Page.LocatorOptions().setHasText("Accept"))
                .press("Enter");
        LiveText.awaitWords(page, "Summary", "five centres");
        page.locator(".live-status[data-status=saved]").waitFor();
        choose(page, "Summary");
        assertThat(takeOut(page, "Centres in every ward.docx"))
                .contains("The city opens five centres.")
                .doesNotContain("Four centres");
        page.context().close();
    }

    @Test
    void whoReadsAlongTakesOutButBringsNothingIn(RunningPortal portal) throws Exception {
        String id = begin(portal);
        Page page = Screens.as(portal, "officer", Size.PHONE);
        open(page, id);
        assertThat(takeOut(page, "Centres in every ward.docx")).contains("The city opens centres.");
        assertThat(page.locator(".medina-word-files vaadin-upload")).hasCount(0);
        page.context().close();
    }

    private static String begin(RunningPortal portal) {
        return ApiClient.as(portal.url(), "editor.freetown")
                .post("/api/v1/pledges", CONTENT)
                .json()
                .path("id")
                .asString();
    }

    private static void open(Page page, String id) {
        LiveText.open(page, id);
        page.getByText("Word files").click();
    }

    private static void choose(Page page, String section) {
        page.locator(".medina-word-files vaadin-select").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(section).setExact(true))
                .click();
        Screens.settle(page);
    }

    private static void bring(Page page, String name, byte[] file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, WORD, file));
    }

    private static String takeOut(Page page, String fileName) throws IOException {
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as Word"));
        Download download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo(fileName);
        try (var text = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(download.path())))) {
            return text.getText();
        }
    }

    private static byte[] word(String paragraph) throws IOException {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(paragraph);
            document.write(file);
            return file.toByteArray();
        }
    }
}
