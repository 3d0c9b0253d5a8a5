package org.medina.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.medina.admission.AdmissionSteps;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** One life of a practice room, until it is made anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PracticeRoomE2E {

    private static final String API = "/api/v1/practice";

    private RunningPortal portal;

    @BeforeAll
    void open() {
        portal = RunningPortal.fresh(
                Map.of("MEDINA_PRACTICE", "true", "MEDINA_MAIL_HOST", "mail.example.org", "MEDINA_MAIL_PORT", "1"));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    @Order(1)
    void aLessonIsTickedOffByWhatItsReaderDoes() {
        Page page = Screens.as(portal, "editor.freetown", Size.PHONE);
        Screens.open(page, "/practice");
        Screens.awaitText(page, "everything here is invented");
        Screens.press(page, "Begin: You write for a city");
        Screens.awaitText(page, "0 of 5 done");

        PledgeSteps.begin(page, "Done in practice");
        Screens.open(page, "/practice");

        Screens.awaitText(page, "1 of 5 done");
        Screens.press(page, "I have seen it: Look at My work");
        Screens.awaitText(page, "2 of 5 done");
        Screens.checkForEverybody(page);

        Screens.press(page, "Begin it anew: You write for a city");
        Screens.awaitText(page, "0 of 5 done");
        page.context().close();
    }

    @Test
    @Order(2)
    void lessonsOfOtherRolesAndStepsThatAreNoneAreNotThere() {
        ApiClient editor = ApiClient.as(portal.url(), "editor.freetown");

        assertThat(editor.get(API + "/lessons").body()).contains("city-editor").doesNotContain("city-signatory");
        assertThat(post(editor, "/lessons/city-signatory/begin").status()).isEqualTo(404);
        assertThat(post(editor, "/lessons/city-editor/steps/fly/tick").status()).isEqualTo(404);
        ApiClient officer = ApiClient.as(portal.url(), "officer");
        assertThat(post(officer, "/lessons/secretariat-officer/steps/board/tick")
                        .status())
                .as("not begun yet")
                .isEqualTo(409);
        assertThat(ApiClient.anonymous(portal.url()).get(API + "/lessons").status())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void everyPageSaysThatItIsPracticeAndNoMailLeaves() throws SQLException {
        for (String path : new String[] {"/", "/register", "/verify", "/join"}) {
            assertThat(ApiClient.anonymous(portal.url()).get(path).body())
                    .as(path)
                    .contains("medina-practice-band");
        }
        Page page = Screens.as(portal, "operator", Size.WIDE);
        Screens.open(page, "/operations/mails");
        assertThat(page.locator(".medina-practice-band").isVisible()).isTrue();
        page.context().close();
        assertThat(count("select count(*) from notification.outbox where state = 'SENT' or tries > 0"))
                .isZero();
    }

    @Test
    @Order(3)
    void allPlacesOfTheBarStandOnAPhonesScreen() {
        Page page = Screens.as(portal, "coordinator.freetown", Size.PHONE);
        Object hidden = page.locator(".medina-nav").evaluate("bar => Math.max(0, bar.scrollWidth - bar.clientWidth)");
        assertThat(hidden).as("pixels of the bar beyond the edge").isEqualTo(0);
        page.context().close();
    }

    @Test
    @Order(4)
    void onlyTheSecretariatAndOperatorsMakeItAnew() {
        for (String account :
                new String[] {"editor.freetown", "coordinator.freetown", "focal.sierraleone", "observer"}) {
            assertThat(post(ApiClient.as(portal.url(), account), "/reset").status())
                    .as(account)
                    .isEqualTo(403);
        }
        Page page = Screens.as(portal, "coordinator.freetown", Size.WIDE);
        Screens.open(page, "/practice");
        Screens.awaitText(page, "You run a city’s cases");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make everything anew"))
                        .count())
                .isZero();
        page.context().close();
    }

    @Test
    @Order(5)
    void madeAnewItIsEmptyOfWhatWasDone() throws SQLException {
        String name = AdmissionSteps.unused("City of Practice");
        admit(name);
        assertThat(count("select count(*) from casefile.case_file")).isPositive();
        Page page = Screens.as(portal, "officer", Size.WIDE);
        Screens.open(page, "/practice");
        Screens.press(page, "Make everything anew");

        Screens.dialog(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make it anew"))
                .click();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from pg_namespace where nspname = 'casefile'") == 0);
        page.context().close();
        portal.stop();
        portal.start();
        assertThat(count("select count(*) from casefile.case_file")).isZero();
        assertThat(ApiClient.as(portal.url(), "editor.freetown")
                        .get("/api/v1/pledges")
                        .json()
                        .path("items"))
                .isEmpty();
        admit(name);
    }

    /** Made at the sign-in server, under its name; awaits that the errand is done. */
    private void admit(String name) {
        var admission = new AdmissionSteps(portal.url());
        String id = admission.asked(name);
        admission.admit(id);
        assertThat(admission.made(id)).isEqualTo(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private static Answer post(ApiClient client, String path) {
        return client.post(API + path, null);
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
