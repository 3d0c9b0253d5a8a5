package org.medina.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.WorkItem;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Screen;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices, settings, the way out of mails and the calendar as they are reached over HTTP, and by whom they are not. */
@IntegrationTest
class NoticesApiIT {

    private static final String MAYOR = "mayor.freetown";
    private static final String NOTICES = "/api/v1/notices";
    private static final String SECRET = "Unpublished wells of Kroo Bay";

    @Autowired
    NoticesForTests told;

    @Autowired
    PledgeFixtures pledges;

    @Autowired
    Inbox inbox;

    @Autowired
    WaysOut waysOut;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PortalClock clock;

    @LocalServerPort
    int port;

    private PledgeId pledge;
    private UUID mayor;

    @BeforeEach
    void begin() {
        accounts.organisation("freetown");
        pledge = pledges.draft(pledges.complete(SECRET));
        told.forget();
        mayor = told.person(MAYOR, "freetown");
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void oneReadsAndMarksOnesOwnNotices() {
        told.happens(pledge.subject(), "approve", 2);
        told.tell();
        var api = as(MAYOR);

        var first = api.get(NOTICES + "?unread=true").json();
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(first.at("/items/0/title").asString()).isEqualTo(SECRET);
        String id = first.at("/items/0/id").asString();
        assertThat(as("coordinator.tyre")
                        .post(NOTICES + "/" + id + "/read", null)
                        .status())
                .isEqualTo(404);
        assertThat(api.post(NOTICES + "/" + id + "/read", null).status()).isEqualTo(204);
        assertThat(api.get(NOTICES + "?unread=true").json().path("items").size())
                .isEqualTo(1);
        assertThat(api.post(NOTICES + "/read-all", null).status()).isEqualTo(204);
        assertThat(api.get(NOTICES + "?unread=true").json().path("items").size())
                .isZero();
        assertThat(as("coordinator.tyre").get(NOTICES).json().path("items").size())
                .isZero();
        assertThat(ApiClient.anonymous(base()).get(NOTICES).status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeWishedIsSaidAtItsField() {
        var api = as(MAYOR);

        assertThat(change("{\"kinds\": {\"NONE\": \"MAIL\"}}").errorAt("kinds")).contains("NONE");
        assertThat(change("{\"kinds\": {\"WORK\": \"PIGEON\"}}").errorAt("kinds"))
                .contains("PIGEON");
        assertThat(change("{\"zone\": \"Atlantis/Capital\"}").errorAt("zone")).contains("Atlantis");
        assertThat(change("{\"digestAt\": \"noon\"}").errorAt("digestAt")).contains("08:00");
        assertThat(change("{\"language\": \"tlh\"}").errorAt("language")).contains("tlh");
        assertThat(change("{\"kinds\": {\"WORK\": \"OFF\"}, \"zone\": \"Africa/Freetown\"}")
                        .json()
                        .at("/kinds/WORK")
                        .asString())
                .isEqualTo("OFF");
        assertThat(api.get(NOTICES + "/settings").json().path("zone").asString())
                .isEqualTo("Africa/Freetown");
        assertThat(as("coordinator.freetown")
                        .get(NOTICES + "/settings")
                        .json()
                        .at("/kinds/WORK")
                        .asString())
                .isEqualTo("DAILY");
    }

    @Test
    void theWayOutAsksPeopleAndObeysMailPrograms() {
        String path = "/notices/off/" + waysOut.token(mayor, NoticeKind.RETURNED);

        var asked = send("GET", path, "");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("A case came back").contains("<form");
        assertThat(as(MAYOR)
                        .get(NOTICES + "/settings")
                        .json()
                        .at("/kinds/RETURNED")
                        .asString())
                .isEqualTo("MAIL");

        var done = send("POST", path, "List-Unsubscribe=One-Click");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).doesNotContain("<form");
        assertThat(as(MAYOR)
                        .get(NOTICES + "/settings")
                        .json()
                        .at("/kinds/RETURNED")
                        .asString())
                .isEqualTo("PORTAL");
        assertThat(as("coordinator.freetown")
                        .get(NOTICES + "/settings")
                        .json()
                        .at("/kinds/RETURNED")
                        .asString())
                .isEqualTo("MAIL");
        assertThat(send("POST", "/notices/off/guessed", "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/notices/off/guessed", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aCalendarShowsOnesDeadlinesWithoutTitlesUntilItsLinkEnds() {
        jdbc.sql("delete from inbox.entry where subject_id = :case")
                .param("case", pledge.value())
                .update();
        transactions.executeWithoutResult(status -> inbox.open(new WorkItem(
                "task-" + Ids.next(),
                pledge.subject(),
                "pledge.sign",
                "bpmn.pledge.userTask_SignPledge",
                accounts.organisation("freetown"),
                Role.CITY_SIGNATORY,
                clock.instant().plus(Duration.ofDays(3)))));
        String reference = jdbc.sql("select reference from casefile.case_file where id = :id")
                .param("id", pledge.value())
                .query(String.class)
                .single();
        String link = link(MAYOR);
        String others = link("editor.freetown");

        var read = send("GET", link, "");

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        String unfolded = read.body().replace("\r\n ", "");
        assertThat(unfolded).contains("BEGIN:VEVENT").contains(reference).doesNotContain("Kroo");
        // the work of the mayor is none of the editor's
        assertThat(send("GET", others, "").body().replace("\r\n ", "")).doesNotContain(reference);

        String again = link(MAYOR);
        assertThat(send("GET", link, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", again, "").statusCode()).isEqualTo(200);
        assertThat(as(MAYOR)
                        .send("DELETE", NOTICES + "/calendar", null, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(send("GET", again, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/calendar/guessed.ics", "").statusCode()).isEqualTo(404);
    }

    @Test
    void theCalendarOfTheSecretariatHasItsPlanAndNobodyElses() {
        String title = "Retreat " + java.util.UUID.randomUUID();
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        assertThat(as("officer")
                        .post(
                                "/api/v1/workplan/entries",
                                "{\"kind\": \"MEETING\", \"title\": \"%s\", \"starts\": \"%s\", \"ends\": \"%s\"}"
                                        .formatted(title, day, day.plusDays(1)))
                        .status())
                .isEqualTo(201);

        String own = calendar("head");

        assertThat(own)
                .contains(
                        "SUMMARY:" + title,
                        "DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE),
                        "DTEND;VALUE=DATE:" + day.plusDays(2).format(DateTimeFormatter.BASIC_ISO_DATE))
                .doesNotContain("A forum");
        assertThat(calendar("coordinator.freetown")).doesNotContain(title);
    }

    @Test
    void theCalendarOfTheSecretariatHasTheForums() {
        String own = link("head");
        String others = link("coordinator.freetown");
        clock.moveTo(Instant.parse("2026-04-01T12:00:00Z"));
        try {
            assertThat(read(own)).contains("A forum", "DTSTART;VALUE=DATE:202605");
            assertThat(read(others)).doesNotContain("A forum");
        } finally {
            clock.reset();
        }
    }

    private String calendar(String account) {
        return read(link(account));
    }

    private String read(String link) {
        return send("GET", link, "").body().replace("\r\n ", "");
    }

    @Test
    void screensShowWhatIsOnesOwnAndMailsToOperatorsAlone() {
        told.wishes(mayor, NoticeKind.MOVED, NoticeWay.MAIL);
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        String mail = jdbc.sql("select id::text from notification.outbox where person = :person")
                .param("person", mayor)
                .query(String.class)
                .single();

        Screen own = Session.of(base(), MAYOR).open("/notices");
        assertThat(own.sent()).contains(SECRET, "Notices, one new");
        assertThat(Session.of(base(), MAYOR).open("/operations/mails").sent()).doesNotContain("What leaves the house");
        Session operator = Session.of(base(), "operator");
        assertThat(operator.open("/operations/mails").sent()).contains("What leaves the house");
        assertThat(operator.open("/operations/mails/" + mail).sent())
                .contains("As plain text")
                .doesNotContain("Kroo");
        Session officer = Session.of(base(), "officer");
        assertThat(officer.open("/operations/mails/" + mail).sent()).doesNotContain("As plain text");
        assertThat(Session.of(base(), MAYOR).open("/notices/settings").sent()).contains("How you are told");
    }

    private ApiClient.Answer change(String json) {
        return as(MAYOR).send("PATCH", NOTICES + "/settings", json, Map.of());
    }

    private String link(String account) {
        String url =
                as(account).post(NOTICES + "/calendar", null).json().path("url").asString();
        return URI.create(url).getPath();
    }

    private ApiClient as(String account) {
        return ApiClient.as(base(), account);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private HttpResponse<String> send(String method, String path, String form) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(method, HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
