package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.oversight.KnownCases.here;
import static org.medina.oversight.KnownCases.over;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.oversight.AnnualReport.Figure;
import org.medina.oversight.AnnualReport.Subject;
import org.medina.paper.PaperFormat;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The report of a year, among cases of which the numbers are known; the year is one in which nobody else works. */
@IntegrationTest
class AnnualReportIT {

    private static final int YEAR = 2031;
    private static final Instant AUTUMN = Instant.parse("2031-10-01T12:00:00Z");

    private final AnnualReports reports;
    private final AnnualReportPaper paper;
    private final String publicUrl;
    private final OversightReading reading;
    private final CurrentActor actors;
    private final Accounts accounts;
    private final PortalClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String base;

    @Autowired
    AnnualReportIT(
            AnnualReports reports,
            AnnualReportPaper paper,
            @Value("${medina.public-url}") String publicUrl,
            OversightReading reading,
            CurrentActor actors,
            Accounts accounts,
            PortalClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.reports = reports;
        this.paper = paper;
        this.publicUrl = publicUrl;
        this.reading = reading;
        this.actors = actors;
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.base = "http://localhost:" + port;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void eachNumberOfAYearIsTheLengthOfTheListThatItOpens() {
        officer(cases -> {
            begin(cases);

            AnnualReport report = reports.of(YEAR);

            report.parts().stream()
                    .flatMap(part -> part.lines().stream())
                    .flatMap(line -> line.figures().stream())
                    .forEach(this::sameAsItsList);
        });
    }

    @Test
    void itCountsWhatWasBegunWhatCameToItsEndAndWhatEndedOtherwise() {
        officer(cases -> {
            begin(cases);

            AnnualReport report = reports.of(YEAR);

            assertThat(figures(report, Subject.JOURNEYS, 0)).containsExactly(4L, 1L, 1L);
            assertThat(figures(report, Subject.COUNTRIES, 0)).containsExactly(4L, 1L, 1L);
            assertThat(figures(report, Subject.REGIONS, 0)).containsExactly(4L, 1L, 1L);
            assertThat(figures(report, Subject.LANGUAGES, 0)).containsExactly(1L, 0L, 0L);
            assertThat(figures(report, Subject.LANGUAGES, 1)).containsExactly(1L, 1L, 0L);
            assertThat(figures(report, Subject.ENDS, 0)).containsExactly(1L);
            assertThat(figures(report, Subject.TIMES, 0)).containsExactly(3L, 5L, 9L, 60L);
            assertThat(report.complete()).isFalse();
            assertThat(reports.years()).startsWith(YEAR, YEAR - 1).endsWith(AnnualReports.FIRST);
        });
    }

    @Test
    void aYearWithoutCasesSaysNothingAndAYearToComeIsRefused() {
        officer(cases -> assertThat(reports.of(2019).parts())
                .allSatisfy(part -> assertThat(part.lines()).isEmpty()));
        assertThat(as("officer").get("/api/v1/oversight/annual-reports/2999").status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, 200",
        "head, 200",
        "coordinator.freetown, 403",
        "focal.sierraleone, 403",
        "reviewer.iom, 403",
        "editor.freetown, 403",
        "observer, 403"
    })
    void itIsForTheSecretariat(String account, int status) {
        int year = reportsYear();
        assertThat(as(account).get("/api/v1/oversight/annual-reports/" + year).status())
                .isEqualTo(status);
        assertThat(as(account)
                        .get("/api/v1/oversight/annual-reports/" + year + "/files/docx")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"pdf, fr, %PDF, fr", "docx, ar, PK, ar"})
    void itIsPrintedWithItsIntroduction(String format, String language, String begins, String spoken) {
        String address = "/api/v1/oversight/annual-reports/" + reportsYear() + "/files/" + format;

        ApiClient.Answer file = as("officer").get(address + "?language=" + language);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith(begins);
        assertThat(file.header("Content-Disposition")).contains("-" + spoken + "." + format);
    }

    @Test
    void eachNumberInThePdfOpensItsCases() throws IOException {
        officer(cases -> {
            begin(cases);

            List<String> addresses =
                    links(paper.print(YEAR, "en", PaperFormat.PDF).bytes());

            String list = publicUrl + "/oversight/cases?";
            assertThat(addresses)
                    .contains(
                            list + "journey=pledge&happened=begun&year=" + YEAR,
                            list + "region=OCEANIA&happened=finished&year=" + YEAR,
                            list + "language=fr&happened=begun&year=" + YEAR)
                    .doesNotContain(list + "language=fr&happened=ended&year=" + YEAR);
        });
    }

    private static List<String> links(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> addresses = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    if (note instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                        addresses.add(to.getURI());
                    }
                }
            }
            return addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four begun in the year, one published and one withdrawn in it, one taken up the year before. */
    private void begin(KnownCases cases) {
        cases.writtenIn("fr", cases.pledge("DRAFT", true, null, here("drafting", 20)));
        cases.pledge("SECRETARIAT_CHECK", false, null, over("drafting", 12, 9), here("check", 9));
        cases.writtenIn("pt", cases.pledge("PUBLISHED", false, null, over("drafting", 14, 9), here("published", 9)));
        cases.pledge("WITHDRAWN", false, null, over("drafting", 20, 10), here("withdrawn", 10));
        cases.pledge("DRAFT", true, null, here("drafting", 400));
    }

    private void sameAsItsList(Figure figure) {
        BoardFilter filter = figure.filter();
        Long number = figure.number();
        if (filter != null && number != null) {
            assertThat(filter.year()).isEqualTo(Year.of(YEAR));
            assertThat(reading.count(BoardFilter.of(filter.parameters()))).isEqualTo(number);
            assertThat(reading.page(filter, 0, 200)).hasSize(number.intValue());
        }
    }

    private static List<Long> figures(AnnualReport report, Subject subject, int line) {
        return report.parts().stream()
                .filter(part -> part.subject() == subject)
                .flatMap(part -> part.lines().get(line).figures().stream())
                .map(Figure::number)
                .toList();
    }

    private int reportsYear() {
        return actors.callAs(
                accounts.actor("officer", "secretariat"), () -> reports.years().getFirst());
    }

    private void officer(Consumer<KnownCases> work) {
        Actor officer = accounts.actor("officer", "secretariat");
        UUID lead = accounts.organisation("freetown").value();
        clock.moveTo(AUTUMN);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            actors.runAs(officer, () -> work.accept(new KnownCases(jdbc, lead, AUTUMN)));
        });
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
