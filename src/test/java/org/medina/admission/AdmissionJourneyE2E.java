package org.medina.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.medina.testing.Axe;
import org.medina.testing.Browser;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** A city comes in, in real browsers: the public form, both officers, the mail, the first password and the own one. */
@BrowserTest
class AdmissionJourneyE2E {

    private static final Pattern LINK = Pattern.compile("(/join/person/[A-Za-z0-9_-]+)");
    private static final String EMAIL = "ada.kamara@town.example";

    @Test
    void aCityAsksIsAdmittedAndItsFirstPersonChoosesAPasswordAndBegins() {
        GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mails.start();
        Map<String, String> settings = Map.of(
                "MEDINA_MAIL_HOST", "localhost",
                "MEDINA_MAIL_PORT", Integer.toString(mails.getSmtp().getPort()),
                "MEDINA_MAIL_START_TLS", "false");
        try (RunningPortal portal = RunningPortal.fresh(settings)) {
            String town = AdmissionSteps.unused("Town of a journey");
            ask(portal, town);
            check(portal, "officer", town, "The letter is good", "Noted.");
            check(portal, "head", town, "Admit", "It is admitted");
            invite(portal, town);
            comeIn(portal, mailed(mails), town);
        } finally {
            mails.stop();
        }
    }

    private static Page nobody(RunningPortal portal) {
        return Browser.newContext(
                        new NewContextOptions().setBaseURL(portal.url()).setViewportSize(390, 844))
                .newPage();
    }

    private static void ask(RunningPortal portal, String town) {
        Page page = nobody(portal);
        page.navigate("/join");
        page.locator("#kind").selectOption("CITY");
        page.locator("#name").fill(town);
        page.locator("#country").selectOption("SLE");
        page.locator("#office").fill("Office of the Mayor");
        page.locator("#email").fill("office@town.example");
        page.locator("#letter").setInputFiles(new FilePayload("letter.pdf", "application/pdf", AdmissionSteps.LETTER));
        page.locator("form.public-form button").click();
        page.waitForURL("**/join/status/**");
        Screens.awaitText(page, "being checked");
        page.context().close();
    }

    private static void check(RunningPortal portal, String account, String town, String act, String then) {
        Page page = Screens.as(portal, account, Size.WIDE);
        Screens.follow(page, "Check the letters");
        Screens.follow(page, town);
        Screens.press(page, act);
        Screens.answer(page, act);
        Screens.awaitText(page, then);
        page.context().close();
    }

    private static void invite(RunningPortal portal, String town) {
        Page page = Screens.as(portal, "officer", Size.WIDE);
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            Screens.open(page, "/seats");
            return page.getByText(town).count() > 0;
        });
        Screens.follow(page, town);
        Screens.press(page, "Invite somebody");
        Screens.field(page, "First name").fill("Ada");
        Screens.field(page, "Last name").fill("Kamara");
        Screens.field(page, "E-mail address").fill(EMAIL);
        page.getByLabel("Coordinator").check();
        Screens.answer(page, "Invite somebody");
        Screens.awaitText(page, "Ada Kamara");
        page.context().close();
    }

    /** The path of the link in the mail. */
    private static String mailed(GreenMail mails) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(
                        () -> Arrays.stream(mails.getReceivedMessages())
                                .map(GreenMailUtil::getWholeMessage)
                                .map(text -> text.replace("=\r\n", ""))
                                .map(LINK::matcher)
                                .filter(Matcher::find)
                                .map(matcher -> matcher.group(1))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static void comeIn(RunningPortal portal, String link, String town) {
        Page page = nobody(portal);
        page.navigate(link);
        Screens.awaitText(page, town);
        page.locator("form button").click();
        String first = page.locator("#first-password").innerText();
        page.navigate("/work");
        page.locator("#username").fill(EMAIL);
        page.locator("#password").fill(first);
        page.locator("#kc-login").click();

        page.locator("#password-new").waitFor();
        Axe.check(page);
        page.locator("#password-new").fill("a horse in the harbour");
        page.locator("#password-confirm").fill("a horse in the harbour");
        page.locator("#password-confirm").press("Enter");
        page.waitForURL(url -> !url.contains("/realms/"));
        Screens.settle(page);

        Screens.awaitText(page, "Nothing waits for you");
        Screens.checkForEverybody(page);
        Screens.open(page, "/seats/own");
        Screens.awaitText(page, "Who acts for it");
        assertThat(page.innerText("main")).contains(town, "Ada Kamara", "Coordinator");
        page.context().close();
    }
}
