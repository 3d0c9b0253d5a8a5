package org.medina.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.ApiClient;
import org.medina.testing.Axe;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** Evidence taken along from a case’s page and from the page for everything, and checked by the script from the public page. */
@BrowserTest
class EvidenceE2E {

    @TempDir
    Path place;

    @Test
    void anEditorTakesTheEvidenceOfACaseAlongAndTheScriptFindsItInOrder(RunningPortal portal) throws Exception {
        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        String id = PledgeSteps.begin(page, "To be taken along");
        Screens.open(page, "/pledges/" + id);

        Screens.press(page, "Make the evidence bundle");

        check(portal, page);
        Axe.check(page);
        page.context().close();
    }

    @Test
    void aCoordinatorLeavesWithEverythingOfTheirCity(RunningPortal portal) throws Exception {
        Page page = Screens.as(portal, "coordinator.freetown", Size.PHONE);
        Screens.open(page, "/way-out");

        Screens.press(page, "All cases of your organisation");

        check(portal, page);
        Axe.check(page);
        page.context().close();
    }

    private void check(RunningPortal portal, Page page) throws Exception {
        Screens.awaitText(page, "Its hash; note it");
        Locator link = page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Take .*\\.zip$")))
                .first();
        Download download = page.waitForDownload(link::click);
        Path zip = place.resolve("taken.zip");
        Files.copy(download.path(), zip);
        byte[] script = ApiClient.anonymous(portal.url()).download("/verify/script");

        VerifyRun run = VerifyRun.of(script, place, zip);

        assertThat(run.code()).as(run.words()).isZero();
    }
}
