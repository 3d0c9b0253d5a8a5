package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.oversight.KnownCases.here;
import static org.medina.oversight.KnownCases.over;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PortalClock;
import org.medina.identity.CurrentActor;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft that an officer freezes to the report that everybody reads. */
@IntegrationTest
class ReportEditionsIT {

    private static final String API = "/api/v1/oversight";
    private static final int YEAR = 2021;

    private final ReportEditions editions;
    private final CurrentActor actors;
    private final Accounts accounts;
    private final PortalClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String base;

    @Autowired
    ReportEditionsIT(
            ReportEditions editions,
            CurrentActor actors,
            Accounts accounts,
            PortalClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.editions = editions;
        this.actors = actors;
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.base = "http://localhost:" + port;
    }

    @AfterEach
    void clear() {
        clock.reset();
        jdbc.sql("delete from oversight.report_edition").update();
    }

    @Test
    void anOfficerFreezesTheHeadPublishesAndEverybodyReads() {
        String draft = frozen("fr");
        assertThat(anonymous("/register/reports").body()).doesNotContain("/register/reports/" + YEAR);
        assertThat(anonymous("/register/reports/" + YEAR + "-fr.pdf").status())
                .as("a draft is not public")
                .isEqualTo(404);

        Answer published = as("head").post(API + "/report-editions/" + draft + "/publish", null);

        assertThat(published.status()).as(published.body()).isEqualTo(200);
        assertThat(anonymous("/register/reports").body()).contains("/register/reports/" + YEAR + "-fr.pdf");
        assertThat(anonymous("/register/reports/" + YEAR + "-fr.pdf").body()).startsWith("%PDF");
        assertThat(anonymous("/register/reports/" + YEAR + "-en.pdf").status()).isEqualTo(404);
    }

    @Test
    void anotherOneReplacesWhatWasPublishedOfItsYearAndLanguage() {
        String first = frozen("en");
        as("head").post(API + "/report-editions/" + first + "/publish", null);
        String second = frozen("en");
        assertThat(published()).as("still the first").isEqualTo(first);

        as("head").post(API + "/report-editions/" + second + "/publish", null);

        assertThat(published()).isEqualTo(second);
        assertThat(as("officer")
                        .get(API + "/annual-reports/" + YEAR + "/editions")
                        .json()
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void aDraftIsReplacedByALaterOneAndWhatIsPublishedStays() {
        String first = frozen("es");
        String second = frozen("es");

        assertThat(as("head")
                        .post(API + "/report-editions/" + first + "/publish", null)
                        .status())
                .isEqualTo(404);
        as("head").post(API + "/report-editions/" + second + "/publish", null);
        assertThat(as("head")
                        .post(API + "/report-editions/" + second + "/publish", null)
                        .status())
                .isEqualTo(409);
        assertThat(as("officer")
                        .send("DELETE", API + "/report-editions/" + second, null, Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aDraftIsDiscarded() {
        String draft = frozen("en");

        assertThat(as("officer")
                        .send("DELETE", API + "/report-editions/" + draft, null, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(as("officer")
                        .get(API + "/report-editions/" + draft + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOfficerDoesNotPublish() {
        String draft = frozen("en");

        assertThat(as("officer")
                        .post(API + "/report-editions/" + draft + "/publish", null)
                        .status())
                .isEqualTo(403);
        assertThat(Session.of(base, "officer")
                        .open("/oversight/report?year=" + YEAR)
                        .all("vaadin-button"))
                .contains("Discard")
                .doesNotContain("Publish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.freetown", "focal.sierraleone", "reviewer.iom", "observer"})
    void draftsAreForTheSecretariat(String account) {
        String draft = frozen("en");

        assertThat(as(account)
                        .get(API + "/annual-reports/" + YEAR + "/editions")
                        .status())
                .isEqualTo(403);
        assertThat(as(account)
                        .post(API + "/annual-reports/" + YEAR + "/editions", null)
                        .status())
                .isEqualTo(403);
        assertThat(as(account).get(API + "/report-editions/" + draft + "/file").status())
                .isEqualTo(403);
        assertThat(as(account)
                        .post(API + "/report-editions/" + draft + "/publish", null)
                        .status())
                .isEqualTo(403);
        assertThat(as(account)
                        .send("DELETE", API + "/report-editions/" + draft, null, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aYearThatIsNotOverIsNotFrozen() {
        int now = clock.instant().atOffset(java.time.ZoneOffset.UTC).getYear();

        assertThat(as("officer")
                        .post(API + "/annual-reports/" + now + "/editions", null)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theWorldReadsNoNumberOfFewCasesAndNoWayToThem() {
        var now = Instant.parse("2032-02-01T12:00:00Z");
        var autumn = Instant.parse("2031-10-01T12:00:00Z");
        clock.moveTo(now);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            actors.runAs(accounts.actor("officer", "secretariat"), () -> {
                var cases =
                        new KnownCases(jdbc, accounts.organisation("freetown").value(), autumn);
                for (int i = 0; i < 6; i++) {
                    cases.pledge("DRAFT", true, null, here("drafting", 20));
                }
                cases.pledge("WITHDRAWN", false, null, over("drafting", 20, 10), here("withdrawn", 10));

                UUID draft = editions.freeze(2031, "en").id();

                String text = text(editions.file(draft).bytes());
                assertThat(text).contains("Oceania", "7", "fewer than 5").doesNotContain("/oversight/cases");
                assertThat(text).as("how long a single case took").doesNotContain("10");
            });
        });
    }

    private String frozen(String language) {
        Answer frozen = as("officer").post(API + "/annual-reports/" + YEAR + "/editions?language=" + language, null);
        assertThat(frozen.status()).as(frozen.body()).isEqualTo(201);
        assertThat(frozen.json().path("language").asString()).isEqualTo(language);
        return frozen.json().path("id").asString();
    }

    private String published() {
        return editions.published().stream()
                .filter(one -> one.year() == YEAR)
                .map(one -> one.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer anonymous(String path) {
        return ApiClient.anonymous(base).get(path);
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
