package org.medina.pledge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** Files of a pledge: added, read, refused, removed. */
@BrowserTest
class PledgeFilesE2E {

    private static final String PLAN = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

    @Test
    void aFileComesBackAsItWasAndAWrongOneIsRefusedInWords(RunningPortal portal) throws Exception {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(page, "With a plan");
        Screens.open(page, "/pledges/" + id);

        add(page, "plan.pdf", "application/pdf", PLAN);
        // not its line in the list of uploads, which is there before
        Locator kept = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("plan.pdf"));
        Download download = page.waitForDownload(kept::click);
        assertThat(download.suggestedFilename()).isEqualTo("plan.pdf");
        assertThat(Files.readString(download.path())).isEqualTo(PLAN);

        add(page, "page.html", "text/html", "<html><script>alert(1)</script></html>");
        Screens.awaitText(page, "is of a type that is not taken");

        Screens.press(page, "Remove plan.pdf");
        Screens.answer(page, "Remove");
        Screens.awaitText(page, "No files yet");
        page.context().close();
    }

    private static void add(Page page, String name, String type, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
    }
}
