package org.medina.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.signoff.Renditions;
import org.medina.testing.Axe;
import org.medina.testing.Browser;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages in real Chromium. They need nothing of the screens, so the portal in the test's JVM serves them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterE2E {

    private static final int PHONE = 390;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Renditions renditions;

    @LocalServerPort
    private int port;

    private String full;
    private String withdrawn;
    private String hash;

    @BeforeAll
    void publish() throws InterruptedException {
        publishing.awaitPeople();
        full = publishing.published("tyre", FullPledge.content(publishing, "<i>typed</i>"));
        hash = publishing.textHash("tyre", publishing.id(full));
        withdrawn = publishing.published("freetown", publishing.content("Boats for the bay", "We build."));
        publishing.withdraw("freetown", withdrawn, "no boats", "The bay has silted up.");
    }

    Stream<String> addresses() {
        return Stream.of(
                "/",
                "/register",
                "/register?q=bay&country=SLE&progress=nonsense",
                "/register?q=nothing+like+this",
                "/register?page=999",
                "/register/" + full,
                "/register/" + withdrawn,
                "/register/unknown",
                "/verify",
                "/verify?hash=wrong",
                "/verify/" + hash,
                "/verify/" + "0".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everybodyCanUseThePageLightOrDarkOnADeskOrAPhone(String address) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, PHONE)) {
                try (BrowserContext window = window(width, scheme)) {
                    Page page = window.newPage();
                    List<String> complaints = new ArrayList<>();
                    page.onConsoleMessage(message -> complaints.add(message.text()));
                    page.navigate(address);

                    Axe.check(page);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                    assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
                    assertThat(window.cookies()).isEmpty();
                }
            }
        }
    }

    @Test
    void aReaderFindsAPledgeAndVerifiesItByKeyboardAlone() {
        try (BrowserContext window = window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type(full);
            page.keyboard().press("Enter");
            page.waitForURL("**/register?q=*");
            assertThat(page.locator(".public-count").innerText()).isEqualTo("1 pledge matches");
            page.locator(".public-card a").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/register/" + full);
            page.locator("a[href='/verify/" + hash + "']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/verify/" + hash);
            assertThat(page.locator("h1").innerText()).isEqualTo("Valid");
        }
    }

    @Test
    void aReaderChoosesAFileAndOnlyItsFingerprintIsAsked() {
        byte[] pdf = ("%PDF-1.7 " + full).getBytes(StandardCharsets.UTF_8);
        renditions.keep(hash, Renditions.Format.PDF, pdf);
        try (BrowserContext window = window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(request.method() + " " + (request.postDataBuffer() == null)));
            page.navigate("/verify");
            page.getByLabel("Or choose the file itself")
                    .setInputFiles(new FilePayload("pledge.pdf", "application/pdf", pdf));
            page.waitForURL("**/verify/*");
            assertThat(page.locator("h1").innerText()).isEqualTo("Valid");
            assertThat(page.locator("main").innerText()).contains("This is the PDF of the text", hash);

            pdf[9] = 'X';
            page.navigate("/verify");
            page.getByLabel("Or choose the file itself")
                    .setInputFiles(new FilePayload("pledge.pdf", "application/pdf", pdf));
            page.waitForURL("**/verify/*");
            assertThat(page.locator("h1").innerText()).isEqualTo("Unknown");
            assertThat(sent).isNotEmpty().allMatch("GET true"::equals);
        }
    }

    @Test
    void theReadersChoiceOfDarkIsKeptWithoutACookie() {
        try (BrowserContext window = window(1280, ColorScheme.LIGHT)) {
            Page page = window.newPage();
            page.navigate("/");
            page.locator("[data-scheme-toggle]").click();
            page.navigate("/register");

            assertThat(page.locator("html").getAttribute("data-scheme")).isEqualTo("dark");
            assertThat(page.locator("[data-scheme-toggle]").getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(window.cookies()).isEmpty();
        }
    }

    @Test
    void everythingIsThereWithoutScriptsAndFiltersOpenOnAPhone() {
        var options = options(PHONE, ColorScheme.LIGHT).setJavaScriptEnabled(false);
        try (BrowserContext window = Browser.newContext(options)) {
            Page page = window.newPage();
            page.navigate("/register?q=bay");
            assertThat(page.locator("[data-scheme-toggle]").isVisible()).isFalse();
            assertThat(page.locator("#filter-progress").isVisible()).isFalse();
            page.locator("summary").click();
            page.locator("#filter-country").selectOption("SLE");
            page.locator(".public-filter button").click();

            assertThat(page.locator(".public-card").allInnerTexts())
                    .anyMatch(card -> card.contains("Boats for the bay") && card.contains("Withdrawn"));
        }
    }

    private BrowserContext window(int width, ColorScheme scheme) {
        return Browser.newContext(options(width, scheme));
    }

    private com.microsoft.playwright.Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, 844)
                .setColorScheme(scheme);
    }
}
