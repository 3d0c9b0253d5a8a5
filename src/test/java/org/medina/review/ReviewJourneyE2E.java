package org.medina.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.review.ReviewOverHttp.*;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.Browser;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;
import tools.jackson.databind.JsonNode;

/** Thirty pledges of twelve cities go through a review on the screens of those who take part, and out to everybody. */
@BrowserTest
class ReviewJourneyE2E {

    private static final String FREETOWN = "coordinator.freetown";
    private static final String MAIPU = "coordinator.maipu";
    /** The last of them says nothing at all. */
    private static final List<String> ON_SCREEN = List.of("freetown", "maipu", "montevideo");

    private static final List<String> THREE = List.of("freetown", "montreal", "maipu", "tyre", "zurich", "accra");
    private static final String NEWS = "Two more offices opened in March.";
    private static final String STATEMENT = "The ministry welcomes what the city does.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FIGURE = "Four hundred families found a home.";

    private final Map<String, Page> windows = new HashMap<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void close() {
        windows.values().forEach(page -> page.context().close());
    }

    @Test
    void aReviewGoesFromItsPlanToThePageThatEverybodyReads(RunningPortal portal) throws Exception {
        var pledges = new ReviewedPledges(portal);
        var http = new ReviewOverHttp(portal.url());
        thirtyPledges(pledges);
        String id = opened(portal, http);
        othersAnswer(http, id);
        freetownConfirms(portal, http, id);
        maipuUpdates(portal, http, id);
        theMinistryStates(portal, http, id);
        frozen(portal, pledges, http, id);
        theSecondSignatoryReturns(portal, id);
        aNewVersion(portal, http, id);
        allSign(portal, id);
        everybodyReads(portal, http, id);
    }

    private static void thirtyPledges(ReviewedPledges pledges) throws Exception {
        for (String city : ReviewedPledges.all()) {
            pledges.seat("mayor." + city, city);
            for (int number = 1; number <= (THREE.contains(city) ? 3 : 2); number++) {
                pledges.publish(city, "Pledge " + number + " of " + city);
            }
        }
        for (String office : List.of("uclg", "mmc", "iom")) {
            pledges.seat("signatory." + office, office);
        }
    }

    /** The officer writes the plan on the screen; nine more countries come by the same door that programs use. */
    private String opened(RunningPortal portal, ReviewOverHttp http) {
        Page officer = as(portal, OFFICER);
        Screens.open(officer, "/reviews");
        Screens.follow(officer, "Prepare a review");
        officer.waitForURL("**/reviews/new");
        Screens.settle(officer);
        Screens.field(officer, "Title").fill("What cities did, " + run);
        Screens.pick(officer, "Forum", "International Migration Review Forum 2030");
        officer.getByLabel("What this review is about").fill("What became of the pledges of 2026.");
        officer.getByLabel("Questions to every city").fill("What stands in the way?\nWhat should others know?");
        Screens.pick(officer, "Cities in", "Sierra Leone");
        Screens.day(officer, "Answers by", DAY.format(day(DAYS)));
        Screens.day(officer, "Freeze on", DAY.format(day(DAYS + 5)));
        ReviewScreens.seat(officer, "United Cities", 1, "Signs");
        ReviewScreens.anotherSeat(officer, "Mayors Migration Council", 1, "Signs");
        ReviewScreens.anotherSeat(officer, "UN Refugee Agency", 1, "Advises");
        ReviewScreens.anotherSeat(officer, "International Organization for Migration", 2, "Signs");
        Screens.press(officer, "Save the plan");
        Screens.awaitText(officer, "Your turn: open the review");
        String id = officer.url().replaceFirst(".*/reviews/([^/?]+).*", "$1");
        String all = "{\"countries\": [\"%s\"]}".formatted(String.join("\", \"", ReviewsForTests.COUNTRIES));
        assertThat(http.patch(OFFICER, ALL + "/" + id, all).status()).isEqualTo(200);
        ReviewScreens.yes(officer, "Open the review");
        Screens.awaitText(officer, "Who has answered");
        return id;
    }

    private static void othersAnswer(ReviewOverHttp http, String id) {
        ReviewedPledges.all().stream().filter(city -> !ON_SCREEN.contains(city)).forEach(city -> {
            String coordinator = "coordinator." + city;
            ContributionId own = http.contribution(coordinator, id);
            http.answer(coordinator, own, null);
            http.done(coordinator, path(own) + "/hand-in", null);
            http.done(coordinator, path(own) + "/confirm-page", null);
        });
    }

    /** From its inbox to its page as the dossier will have it. */
    private void freetownConfirms(RunningPortal portal, ReviewOverHttp http, String id) {
        Page city = as(portal, FREETOWN, Size.PHONE);
        ReviewScreens.fromWork(city, "What cities did, " + run);
        ReviewScreens.confirmAll(city);
        city.getByLabel("What stands in the way?").fill("Nothing but money.");
        city.getByLabel("What stands in the way?").blur();
        Screens.awaitText(city, "Kept.");
        ReviewScreens.yes(city, "Hand in");
        Screens.awaitText(city, "Your turn: read your page");
        assertThat(city.getByText("Nothing but money.").first()).isVisible();
        ReviewScreens.yes(city, "Confirm the page");
        Screens.awaitText(city, "The city has answered");
    }

    private void maipuUpdates(RunningPortal portal, ReviewOverHttp http, String id) {
        Page city = as(portal, MAIPU);
        Screens.open(city, "/contributions/" + http.contribution(MAIPU, id));
        ReviewScreens.confirmAll(city);
        ReviewScreens.update(city, NEWS);
        ReviewScreens.yes(city, "Hand in");
        Screens.awaitText(city, "Your turn: read your page");
        ReviewScreens.yes(city, "Confirm the page");
        Screens.awaitText(city, "The city has answered");
    }

    /** One ministry of twelve; the others are silent. */
    private void theMinistryStates(RunningPortal portal, ReviewOverHttp http, String id) {
        Page ministry = as(portal, FOCAL);
        Screens.open(ministry, "/contributions/" + http.contribution(FREETOWN, id));
        Screens.press(ministry, "Write the statement");
        Screens.dialog(ministry).getByLabel("Statement").fill(STATEMENT);
        Screens.answer(ministry, "Write the statement");
        Screens.awaitText(ministry, STATEMENT);
        Page city = as(portal, FREETOWN);
        city.reload();
        Screens.settle(city);
        Screens.awaitText(city, STATEMENT);
        ReviewScreens.yes(city, "Confirm the page");
    }

    private void frozen(RunningPortal portal, ReviewedPledges pledges, ReviewOverHttp http, String id)
            throws SQLException {
        Page officer = as(portal, OFFICER);
        Screens.open(officer, "/reviews/" + id);
        ReviewScreens.yes(officer, "Freeze and compile", "or give another day");
        pledges.endAnswering(id);
        Screens.open(officer, "/reviews/" + id);
        ReviewScreens.yes(officer, "Freeze and compile");
        http.awaitCompiled(id);
        ReviewScreens.preview(officer, id, "of freetown", "Nothing but money.", STATEMENT);
    }

    private void theSecondSignatoryReturns(RunningPortal portal, String id) {
        ReviewScreens.sign(as(portal, UCLG, Size.PHONE), id, "You have not seen this dossier before");
        Page mmc = as(portal, MMC);
        Screens.open(mmc, "/reviews/" + id);
        ReviewScreens.say(mmc, "Return with reasons", "Reason", "Maipú is missing a figure.");
        Screens.awaitText(mmc, "It is the turn of");
    }

    private void aNewVersion(RunningPortal portal, ReviewOverHttp http, String id) {
        Page officer = as(portal, OFFICER);
        Screens.open(officer, "/reviews/" + id);
        Screens.awaitText(officer, "Maipú is missing a figure.");
        Screens.press(officer, "Let the city change its page");
        Screens.pick(officer, "City", "Maip");
        Screens.dialog(officer).getByLabel("Reason").fill("The figure.");
        Screens.answer(officer, "Let the city change its page");
        Page city = as(portal, MAIPU);
        city.reload();
        Screens.settle(city);
        ReviewScreens.update(city, NEWS + " " + FIGURE);
        ReviewScreens.yes(city, "Confirm the page");
        Screens.open(officer, "/reviews/" + id);
        ReviewScreens.say(
                officer,
                "Freeze and compile",
                "What is different from the version that was returned",
                "Maipú names its figure.");
        http.awaitCompiled(id);
    }

    private void allSign(RunningPortal portal, String id) {
        ReviewScreens.sign(as(portal, UCLG), id, "Maipú names its figure.", FIGURE);
        ReviewScreens.sign(as(portal, MMC), id, "You have not seen this dossier before");
        Page unhcr = as(portal, UNHCR);
        Screens.open(unhcr, "/reviews/" + id);
        ReviewScreens.say(unhcr, "Advise", "Words", "Say more about refugees.");
        ReviewScreens.sign(as(portal, IOM), id, "You have not seen this dossier before");
    }

    /** Without an account: who was asked, who signed, and the file that all have signed. */
    private void everybodyReads(RunningPortal portal, ReviewOverHttp http, String id) throws Exception {
        JsonNode review = http.read(OFFICER, id);
        assertThat(review.path("stage").asString()).isEqualTo("PUBLISHED");
        Page anybody = Browser.newContext(new NewContextOptions().setBaseURL(portal.url()))
                .newPage();
        windows.put("", anybody);
        anybody.navigate("/register/reviews");
        anybody.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What cities did, " + run))
                .click();
        for (String words : List.of("Say more about refugees.", "Office of signatory.iom", "12")) {
            assertThat(anybody.getByText(words).first()).isVisible();
        }
        Download pdf = anybody.waitForDownload(
                () -> anybody.locator("a[href$='dossier.pdf']").click());
        byte[] bytes = Files.readAllBytes(pdf.path());
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        anybody.navigate("/verify/"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(anybody.getByText("valid", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    /** Everybody signs in once and keeps their window. */
    private Page as(RunningPortal portal, String account) {
        return as(portal, account, Size.WIDE);
    }

    private Page as(RunningPortal portal, String account, Size size) {
        return windows.computeIfAbsent(account, name -> Screens.as(portal, name, size));
    }
}
