package org.medina.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.medina.pledge.PledgeId;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterIT {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final String NOBODYS_HASH = "0123456789abcdef".repeat(4);
    private static final int SHOWN = 17;

    @Autowired
    private Publishing publishing;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Http http;
    private String full;
    private String withdrawn;
    private String hash;
    private PledgeId draft;
    private PledgeId unaccepted;

    @BeforeAll
    void publish() throws InterruptedException {
        http = new Http("http://localhost:" + port);
        publishing.awaitPeople();
        full = publishing.published("tyre", FullPledge.content(publishing, SCRIPT));
        PledgeId id = publishing.id(full);
        hash = publishing.textHash("tyre", id);
        draft = publishing.draft("freetown", publishing.content("Zebra crossings", "We paint."));
        unaccepted = publishing.signed("freetown", publishing.content("Zebra lamps", "We light."));
        withdrawn = publishing.published("freetown", publishing.content("Lanterns for the harbour", "We light."));
        publishing.withdraw("freetown", withdrawn, "quarrel with the port", "The new council sets other aims.");
        IntStream.range(0, SHOWN)
                .forEach(i -> publishing.published(
                        "freetown", publishing.content("Clean wells number " + i, "We dig a well.")));
    }

    @Test
    void aPledgeShowsEverythingPublicAndWhatIsTypedIsShownAsText() {
        var answer = http.get("/register/" + full, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Municipality of Tyre",
                        "Stadt Zürich",
                        "40%",
                        "60%",
                        publishing.officeOf("tyre") + ", Municipality of Tyre")
                .contains(Publishing.MANDATE, "/verify/" + hash, "Published")
                .contains("What the city does now", "What support it needs", "Provide access to basic services")
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert", "office@tyre.example");
    }

    @Test
    void aPledgeIsFoundByItsIdAndInSmallLetters() {
        PledgeId id = publishing.id(full);

        assertThat(http.get("/register/" + id.value(), null).body()).contains("/register/" + full);
        assertThat(http.get("/register/" + full.toLowerCase(java.util.Locale.ROOT), null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        for (PledgeId id : List.of(draft, unaccepted)) {
            assertThat(http.get("/register/" + id.value(), null).status()).isEqualTo(404);
            assertThat(http.get("/api/v1/register/pledges/" + id.value(), null).status())
                    .isEqualTo(404);
        }
        assertThat(everythingAbout("Zebra")).noneMatch(text -> text.contains("Zebra "));
    }

    @Test
    void aWithdrawnPledgeStaysWithWhatTheCityTellsAndNothingElse() {
        var answer = http.get("/register/" + withdrawn, null);

        assertThat(answer.body())
                .contains("This pledge was withdrawn", "The new council sets other aims.")
                .doesNotContain("quarrel");
        assertThat(http.get("/register?q=lanterns", null).body()).contains("Lanterns for the harbour", "Withdrawn");
        assertThat(http.get("/api/v1/register/pledges/" + withdrawn, null).<String>json("$.withdrawnReason"))
                .isEqualTo("The new council sets other aims.");
    }

    @Test
    void namesOfStaffAreNowhere() {
        var pages = Stream.of("/register/" + full, "/register/" + withdrawn, "/verify/" + hash)
                .map(address -> http.get(address, null).body());
        var texts = Stream.concat(pages, everythingAbout("").stream()).toList();

        for (String name : publishing.staffNames()) {
            assertThat(texts).noneMatch(text -> text.contains(name));
        }
    }

    @Test
    void aReaderFindsByWordBeginningCityCountryAndReference() {
        assertThat(found("?q=lant")).isEqualTo(1);
        assertThat(found("?q=wells+number")).isEqualTo(SHOWN);
        assertThat(found("?q=tyre")).isPositive();
        assertThat(found("?q=LEBANON")).isPositive();
        assertThat(found("?q=" + full)).isEqualTo(1);
        assertThat(found("?q=%26+%7C+%21+%3A*")).isZero();
    }

    @Test
    void aReaderFiltersByEachTaxonomy() {
        assertThat(found("?q=harbour+lake&country=CHE")).isEqualTo(1);
        assertThat(found("?q=harbour+lake&country=CAN")).isZero();
        assertThat(found("?q=harbour+lake&compactScope=GCR")).isEqualTo(1);
        assertThat(found("?q=wells&compactScope=GCR")).isZero();
        assertThat(found("?q=wells&gcmObjective=15")).isEqualTo(SHOWN);
        assertThat(found("?q=wells&gcmObjective=3")).isZero();
        assertThat(found("?q=wells&actionArea=2020/4")).isEqualTo(SHOWN);
        assertThat(found("?q=wells&actionArea=2020/1")).isZero();
        assertThat(found("?q=wells&progress=PLANNING")).isEqualTo(SHOWN);
        assertThat(found("?q=wells&progress=FULFILLED")).isZero();
    }

    @Test
    void aLongListComesInPages() {
        var first = http.get("/register?q=wells", null).body();
        var second = http.get("/register?q=wells&page=2", null).body();

        assertThat(first).contains(SHOWN + " pledges match", "Page 1 of 2", "/register?q=wells&amp;page=2");
        assertThat(second).contains("Page 2 of 2", "/register?q=wells");
        assertThat(http.get("/register?q=wells&page=3", null).body()).contains("There is no page 3");
        assertThat(http.get("/register?q=nothing+like+this", null).body()).contains("Nothing found");
    }

    @Test
    void theFreshnessLightFollowsTheLastReport() {
        String old = publishing.published("freetown", publishing.content("Old promises", "We keep them."));
        for (var expected : Map.of(30, "fresh", 400, "ageing", 800, "stale").entrySet()) {
            jdbc.sql("update pledge.pledge set published_at = :at where reference = :reference")
                    .param("at", java.sql.Timestamp.from(publishing.daysAgo(expected.getKey())))
                    .param("reference", old)
                    .update();
            assertThat(http.get("/register/" + old, null).body())
                    .contains("data-light=\"" + expected.getValue() + "\"");
        }
    }

    @Test
    void aSignedTextIsVerifiedByItsFingerprintHoweverItIsTyped() {
        assertThat(http.get("/verify/" + hash, null).body())
                .contains(
                        "Valid",
                        publishing.officeOf("tyre") + ", Municipality of Tyre",
                        Publishing.MANDATE,
                        "/register/" + full);
        assertThat(http.get("/verify/" + NOBODYS_HASH, null).body()).contains("Unknown");
        String spaced = hash.replaceAll("(.{8})", "$1 ").strip().toUpperCase(java.util.Locale.ROOT);
        assertThat(http.get("/verify?hash=" + encoded(spaced), null).header("Location"))
                .endsWith("/verify/" + hash);
        assertThat(http.get("/verify?hash=12", null).body()).contains("This is not a fingerprint");
    }

    @Test
    void theApiListsWithPagesAndRefusesWhatItDoesNotKnow() {
        var answer = http.get("/api/v1/register/pledges?q=wells&limit=2", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<List<Object>>json("$.items")).hasSize(2);
        assertThat(answer.<String>json("$.next")).contains("offset=2");
        assertThat(answer.<String>json("$.items[0].notice")).contains("voluntary");
        for (String wrong : List.of("country=XX", "compactScope=Z", "gcmObjective=99", "actionArea=1", "limit=9999")) {
            var refused = http.get("/api/v1/register/pledges?" + wrong, null);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void theRegisterIsTakenAlongAsFilesThatNoSpreadsheetCarriesOut() {
        publishing.published("freetown", publishing.content("=HYPERLINK(1) formula", "+1\n-2,\"3\""));
        var csv = http.get("/register/pledges.csv?q=formula", null);
        var json = http.get("/register/pledges.json?q=wells", null);

        assertThat(csv.header("Content-Disposition")).contains("medina-pledges.csv");
        assertThat(csv.body().lines().findFirst().orElse("")).startsWith("reference,id,url,status");
        assertThat(csv.body()).contains(",'=HYPERLINK(1) formula,", ",\"'+1\n-2,\"\"3\"\"\",");
        assertThat(json.<List<Object>>json("$")).hasSize(SHOWN);
        assertThat(csv.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    private int found(String query) {
        var answer = http.get("/api/v1/register/pledges" + query + "&limit=200", null);
        int inApi = answer.<List<Object>>json("$.items").size();
        String page = http.get("/register" + query, null).body();
        assertThat(page)
                .contains(
                        inApi == 0 ? "No pledge matches" : inApi == 1 ? "1 pledge matches" : inApi + " pledges match");
        return inApi;
    }

    /** All texts in which something published could be read. */
    private List<String> everythingAbout(String words) {
        return Stream.of(
                        "/",
                        "/register?q=",
                        "/register/pledges.csv?q=",
                        "/register/pledges.json?q=",
                        "/api/v1/register/pledges?q=")
                .map(address -> address.endsWith("=") ? address + words : address)
                .map(address -> http.get(address, null).body())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
