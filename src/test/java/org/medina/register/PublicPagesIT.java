package org.medina.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every public page: light, without cookies, cacheable, closed to whatever is typed into an address. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesIT {

    private static final String NOBODYS_HASH = "0123456789abcdef".repeat(4);

    @Autowired
    private Publishing publishing;

    @LocalServerPort
    private int port;

    private Http http;
    private PublicPage pages;
    private String full;
    private String withdrawn;
    private String hash;

    @BeforeAll
    void publish() throws InterruptedException {
        http = new Http("http://localhost:" + port);
        pages = new PublicPage("http://localhost:" + port);
        publishing.awaitPeople();
        full = publishing.published("tyre", FullPledge.content(publishing, "and so on"));
        hash = publishing.textHash("tyre", publishing.id(full));
        withdrawn = publishing.published("freetown", publishing.content("Benches in the park", "We build."));
        publishing.withdraw("freetown", withdrawn, "no wood", "The wood was too dear.");
        IntStream.rangeClosed(0, RegisterPages.PAGE_SIZE)
                .forEach(i -> publishing.published(
                        "freetown", publishing.content("Clear springs number " + i, "We keep them clear.")));
    }

    Stream<String> addresses() {
        return Stream.of(
                "/",
                "/register",
                "/register?page=2",
                "/register?q=nothing+like+this",
                "/register/" + full,
                "/register/" + withdrawn,
                "/register/MM-1999-00001",
                "/verify",
                "/verify/" + hash,
                "/verify/" + NOBODYS_HASH,
                "/verify/nonsense");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aPageWeighsLessThan100kBWithEverythingItLoads(String address) {
        var weights = pages.weightsOf(address);

        for (String part : List.of("scheme.js", "favicon.svg", "arcade.svg", "fonts/figtree-latin.woff2")) {
            assertThat(weights.keySet()).anyMatch(loaded -> loaded.endsWith("/" + part));
        }
        assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s loads %s", address, weights)
                .isLessThan(100_000);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aPageSetsNoCookieForbidsScriptsInItAndSaysThatPledgesAreVoluntary(String address) {
        var answer = http.get(address, null);

        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body())
                .contains("voluntary and not legally binding", "lang=\"en-GB\"", "<main id=\"content\"")
                .doesNotContain("style=\"", "onclick", "??", "!register.", "http://www.thymeleaf.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/verify"})
    void aPageMayBeKeptAMinuteAndIsNotSentAgainUnchanged(String address) {
        var first = http.get(address, null);
        var second = http.send(http.to(address).header("If-None-Match", first.header("ETag")));

        assertThat(first.header("Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(first.header("Vary")).containsIgnoringCase("Accept-Language");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void whatAPageLoadsMayBeKeptForEverAndIsStillThereUnderAnOlderAddress() {
        var loaded = pages.weightsOf("/").keySet().stream()
                .filter(address -> address.startsWith("/register/assets/"))
                .toList();

        assertThat(loaded).hasSizeGreaterThan(5);
        for (String address : loaded) {
            assertThat(http.get(address, null).header("Cache-Control")).contains("max-age=31536000", "immutable");
            String older = address.replaceFirst("assets/[^/]+", "assets/0");
            assertThat(http.get(older, null).header("Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(http.get("/register/assets/0/../../application.properties", null)
                        .status())
                .isBetween(400, 404);
        assertThat(http.get("/register/assets/0/nothing.css", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register?page=99999999999999999999",
                "/register?page=-1",
                "/register?page=0x10",
                "/register?q=%00%01",
                "/register?q=%F0%9F%8F%98%EF%BF%BD%E2%80%AE%CC%81",
                "/register?q=%27%22%3E%3Cscript%3E",
                "/register?q=a&q=b&country=SLE&country=CAN",
                "/register?country=%00&gcmObjective=%27&progress=NOTHING&actionArea=..%2F&compactScope=",
                "/register/pledges.csv?q=%00zz&country=%00",
                "/verify?hash=%00",
                "/verify?hash=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void whateverIsTypedIntoAnAddressGetsAPage(String address) {
        var answer = http.get(address, null);

        assertThat(answer.status()).isIn(200, 422);
        assertNothingInside(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register/%00",
                "/register/..%2f..%2fetc",
                "/register/%E2%80%AE",
                "/register/%F0%9F%8F%98",
                "/register/'%20or%201=1",
                "/verify/%00",
                "/verify/%3Cscript%3E",
                "/register/assets/public.css",
                "/api/v1/register/pledges/%00",
                "/api/v1/register/pledges?q=%00&country=%00"
            })
    void anAddressThatIsNoneGetsAClearRefusal(String address) {
        var answer = http.get(address, null);

        assertThat(answer.status()).isBetween(400, 422);
        assertNothingInside(answer);
    }

    @Test
    void aHundredKilobytesOfQueryAreRefused() {
        var answer = http.get("/register?q=" + "a".repeat(100_000), null);

        assertThat(answer.status()).isBetween(400, 431);
        assertNothingInside(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register/%00", "/work/%00", "/%2e%2e/%00", "/register?q=LONG", "/LONG"})
    void whatTheServerItselfCannotReadIsRefusedOnAPageInOurLook(String address) {
        var answer = http.get(address.replace("LONG", "a".repeat(20_000)), null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<h1>Not understood</h1>", "The request could not be read.", "/theme/public.css");
        assertNothingInside(answer);
    }

    @Test
    void whatTheServerItselfCannotReadIsAProblemForPrograms() {
        var answer = http.get("/api/v1/pledges/%00", null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.<String>json("$.title")).isEqualTo("Not understood");
        assertNothingInside(answer);
    }

    @Test
    void nobodyWritesIntoTheRegister() {
        var answer = http.send(http.to("/register").POST(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(answer.status()).isEqualTo(405);
        assertNothingInside(answer);
    }

    private static void assertNothingInside(Http.Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "org.medina", "org.springframework", "at java.", "<script>");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }
}
