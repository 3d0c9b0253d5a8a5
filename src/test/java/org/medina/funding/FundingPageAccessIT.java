package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.base.PortalClock;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.medina.testing.PageAccess;
import org.medina.testing.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/funding.csv}, asked of the screens. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingPageAccessIT {

    /** What withdrawing is called while the city has not confirmed the entry. */
    private static final String REFUSE = "Refuse the entry";

    private static final Map<String, List<String>> BUTTONS = Map.ofEntries(
            Map.entry("edit", List.of("Write")),
            Map.entry("link", List.of("Link a pledge")),
            Map.entry("submit", List.of("Hand in")),
            Map.entry("check", List.of("Check eligibility")),
            Map.entry("ask-ministries", List.of("Ask the ministries")),
            Map.entry("take-up", List.of("Take up what the state said")),
            Map.entry("move", List.of("Take it to another call")),
            Map.entry("withdraw", List.of("Withdraw")),
            Map.entry("refuse-entry", List.of(REFUSE)),
            Map.entry("send-feedback", List.of("Send the letter")),
            Map.entry("ask-review", List.of("Ask for a procedural review")),
            Map.entry("decide-review", List.of("Decide the procedural review")),
            Map.entry("reapply", List.of("Take it into a later call")));

    private final Map<String, String> standing = new HashMap<>();
    private final FundingStates states;
    private final FundingOverHttp http;
    private final PageAccess pages;

    @Autowired
    FundingPageAccessIT(FundingStates states, PortalClock clock, @LocalServerPort int port) {
        this.states = states;
        String base = "http://localhost:" + port;
        http = new FundingOverHttp(base, clock.instant());
        pages = new PageAccess(base, BUTTONS);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/funding.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesWhatTheMatrixOpensToThemAndNothingElse(Line line) {
        String title = "Page access, " + line.state();
        String id = standing.computeIfAbsent(line.state(), state -> states.in(state, title, http));
        String path = "/funding/" + id;
        if (!"ok".equals(line.expected().get("read"))) {
            pages.nothing(line, path, title);
            pages.nothing(line, path + "/edit", title);
            return;
        }
        Screen page = pages.open(line, path);
        assertThat(page.all("h1")).containsExactly(title);
        pages.offers(page, buttons(line));
        assertThat(page.all("h2").contains("History"))
                .as("history")
                .isEqualTo("ok".equals(line.expected().get("history")));
        assertThat(page.all("h2").contains("Files"))
                .as("files")
                .isEqualTo("ok".equals(line.expected().get("files")));
        assertThat(pages.open(line, path + "/edit").has("keep-typed"))
                .as("the form")
                .isEqualTo("ok".equals(line.expected().get("edit")));
    }

    private Set<String> buttons(Line line) {
        Set<String> expected = pages.expected(line);
        if (line.state().equals("ENTERED") && expected.remove("Withdraw")) {
            expected.add(REFUSE);
        }
        return expected;
    }

    @Test
    void conditionsDatesAndMoneyAreToldInWords() {
        Line officer = new Line("WORDS", FundingOverHttp.OFFICER, Map.of());
        String id = http.submitted(http.call("NONE"), "In words");

        assertThat(pages.open(officer, "/funding/" + id).sent())
                .contains(
                        "between 200,000 USD and 500,000 USD",
                        "18 months; the call says at most 24 months",
                        "none is needed",
                        "every country",
                        "1 January 2027",
                        "30 June 2027",
                        "Budget by category and year")
                .doesNotContain("2027-01-01", "2027-06-30", "200000–500000");
    }
}
