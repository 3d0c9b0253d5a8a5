package org.medina.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** Where on a page one stands after a link. */
@BrowserTest
class ScrollingE2E {

    @Test
    void aLinkFarDownAPageLeadsToTheTopOfTheNext(RunningPortal portal) {
        Page page = Screens.as(portal, "editor.freetown", Size.PHONE);
        Screens.open(page, "/pledges/" + new PledgesOfEveryState(portal).in("DRAFT"));
        var link = page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Briefing note").setExact(true));
        link.evaluate("link => link.scrollIntoView({block: 'center'})");
        assertThat(scrolled(page)).isPositive();

        link.click();
        page.waitForURL("**/from-template/**");
        Screens.awaitText(page, "The text");
        page.waitForCondition(() -> scrolled(page) == 0);
        page.context().close();
    }

    private static int scrolled(Page page) {
        return ((Number) page.evaluate("Math.round(scrollY)")).intValue();
    }
}
