package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

/** The hand-written matrix {@code access/grant.csv}, asked of the screens. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantPageAccessIT {

    private static final Map<String, List<String>> BUTTONS = Map.ofEntries(
            Map.entry("commit", List.of("Commit to our share")),
            Map.entry("decline", List.of("Decline our share")),
            Map.entry("confirm-diligence", List.of("Confirm the checks")),
            Map.entry("draft", List.of("Draft the agreement")),
            Map.entry("approve-agreement", List.of("Approve the agreement")),
            Map.entry("return-agreement", List.of("Return the draft")),
            Map.entry("reopen-agreement", List.of("Reopen the agreement")),
            Map.entry("sign", List.of("Read and sign")),
            Map.entry("record-paper", List.of("Record a signed paper")),
            Map.entry("check-paper", List.of("The paper is right")),
            Map.entry("refuse-paper", List.of("Refuse the paper")),
            Map.entry("request", List.of("Request the tranche")),
            Map.entry("check", List.of("The request is in order")),
            Map.entry("return", List.of("Return the request")),
            Map.entry("approve", List.of("Approve our part")),
            Map.entry("refuse", List.of("Do not approve")),
            Map.entry("pay", List.of("Record a payment")),
            Map.entry("report", List.of("Write the report")),
            Map.entry("close", List.of("Record the final figures")),
            Map.entry("call-off", List.of("Call the grant off")));

    private final Map<String, String> standing = new HashMap<>();
    private final GrantStates states;
    private final PageAccess pages;

    @Autowired
    GrantPageAccessIT(GrantsForTests grants, @LocalServerPort int port) {
        String base = "http://localhost:" + port;
        states = new GrantStates(new GrantOverHttp(base), grants);
        pages = new PageAccess(base, BUTTONS);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/grant.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesWhatTheMatrixOpensToThemAndNothingElse(Line line) {
        String path = "/grants/" + standing.computeIfAbsent(line.state(), states::in);
        if (!"ok".equals(line.expected().get("read"))) {
            pages.nothing(line, path, "Ward desks, ");
            pages.nothing(line, path + "/sign", "Ward desks, ");
            return;
        }
        Screen page = pages.open(line, path);
        assertThat(page.all("h1")).singleElement().asString().startsWith("Ward desks, ");
        pages.offers(page, pages.expected(line));
        Set<String> headings = Set.copyOf(page.all("h2"));
        assertThat(headings.contains("History"))
                .as("history")
                .isEqualTo("ok".equals(line.expected().get("history")));
        assertThat(pages.open(line, path + "/sign").all("h2").contains("Your signature"))
                .as("the place to sign")
                .isEqualTo("ok".equals(line.expected().get("sign")));
    }
}
