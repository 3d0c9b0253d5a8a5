package org.medina.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.medina.testing.PageAccess;
import org.medina.testing.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The hand-written matrix {@code access/declaration.csv}, asked of the screens. */
@IntegrationTest
@Import(DeclarationsForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclarationPageAccessIT {

    private static final Map<String, List<String>> BUTTONS = Map.ofEntries(
            Map.entry("edit", List.of("Change title and language")),
            Map.entry("invite-writer", List.of("Ask a city to write along")),
            Map.entry("freeze", List.of("Fix the text")),
            Map.entry("return", List.of("Give it back")),
            Map.entry("open", List.of("Open for endorsement")),
            Map.entry("invite", List.of("Ask cities to endorse")),
            Map.entry("extend", List.of("Give more time")),
            Map.entry("close", List.of("Close it now")),
            Map.entry("call-off", List.of("Call it off")),
            Map.entry("present", List.of("Record the presentation")),
            Map.entry("endorse", List.of("Endorse")),
            Map.entry("check", List.of("Check endorsements")),
            Map.entry("take-back", List.of("Take the endorsement back")));

    private final Map<String, String> standing = new HashMap<>();
    private final DeclarationsForTests declarations;
    private final DeclarationOverHttp http;
    private final PageAccess pages;

    @Autowired
    DeclarationPageAccessIT(DeclarationsForTests declarations, @LocalServerPort int port) {
        String base = "http://localhost:" + port;
        this.declarations = declarations;
        this.http = new DeclarationOverHttp(base, declarations.now());
        this.pages = new PageAccess(base, BUTTONS);
    }

    @BeforeAll
    void mayorsAreInOffice() {
        declarations.seatMayors();
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/declaration.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesWhatTheMatrixOpensToThemAndNothingElse(Line line) {
        String path = "/declarations/" + standing.computeIfAbsent(line.state(), http::in);
        if (!"ok".equals(line.expected().get("read"))) {
            pages.nothing(line, path, "eve of the forum");
            pages.nothing(line, path + "/text", "eve of the forum");
            pages.nothing(line, path + "/endorse", "eve of the forum");
            return;
        }
        Screen page = pages.open(line, path);
        pages.offers(page, pages.expected(line));
        assertThat(page.all("h2").contains("History"))
                .as("history")
                .isEqualTo("ok".equals(line.expected().get("history")));
        assertThat(pages.open(line, path + "/endorse").all("h2").contains("Your signature"))
                .as("the place to sign")
                .isEqualTo("ok".equals(line.expected().get("endorse")));
        assertThat(pages.open(line, path + "/endorsements").all("h1").contains("Endorsements"))
                .as("all endorsements")
                .isEqualTo("ok".equals(line.expected().get("endorsements")));
    }
}
