package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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

/** The hand-written matrix {@code access/appraisal.csv}, asked of the screens. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalPageAccessIT {

    private static final Map<String, List<String>> BUTTONS = Map.ofEntries(
            Map.entry("declare", List.of("No conflict of interest", "I have a conflict of interest")),
            Map.entry("review", List.of("Open my review")),
            Map.entry("raise", List.of("Suggest a question")),
            Map.entry("ask", List.of("Ask the applicant")),
            Map.entry("answer", List.of("Answer")),
            Map.entry("substitute", List.of("Name another agency")),
            Map.entry("end-reviews", List.of("Go on without those who are late")),
            Map.entry("change-score", List.of("Change a score of mine")),
            Map.entry("close-panel", List.of("Close the panel")),
            Map.entry("propose", List.of("Propose a decision")),
            Map.entry("vote", List.of("Go to the vote")),
            Map.entry("recuse", List.of("Recuse myself")),
            Map.entry("close-vote", List.of("Close the vote")),
            Map.entry("minutes", List.of("Send the minutes")),
            Map.entry("object-minutes", List.of("Object to the minutes")),
            Map.entry("adopt-minutes", List.of("Adopt the minutes")));

    private final Map<String, AppraisalId> standing = new HashMap<>();
    private final AppraisalStates states;
    private final AppraisalOverHttp http;
    private final PageAccess pages;
    private final PortalClock clock;

    @Autowired
    AppraisalPageAccessIT(AppraisalStates states, PortalClock clock, @LocalServerPort int port) {
        this.states = states;
        this.clock = clock;
        String base = "http://localhost:" + port;
        http = new AppraisalOverHttp(base);
        pages = new PageAccess(base, BUTTONS);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/appraisal.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesWhatTheMatrixOpensToThemAndNothingElse(Line line) {
        AppraisalId id = standing.computeIfAbsent(
                line.state(), state -> states.in(state, http).id());
        String path = "/appraisals/" + id;
        if (!"ok".equals(line.expected().get("read"))) {
            pages.nothing(line, path, "Access, ");
            pages.nothing(line, path + "/review", "Access, ");
            pages.nothing(line, path + "/decision", "Access, ");
            return;
        }
        Screen page = pages.open(line, path);
        assertThat(page.all("h1")).singleElement().asString().startsWith("Access, ");
        Set<String> expected = pages.expected(line);
        // whether all seats have voted is told to nobody, so that closing the vote is always offered to who may
        if (line.state().equals("DECIDING_VOTE") && line.account().equals("officer")) {
            expected.add("Close the vote");
        }
        pages.offers(page, expected);
        assertThat(page.all("h2").contains("The request"))
                .as("the text")
                .isEqualTo("ok".equals(line.expected().get("text")));
        assertThat(page.all("h2").contains("History"))
                .as("history")
                .isEqualTo("ok".equals(line.expected().get("history")));
        assertThat(page.sent().contains("medina-process"))
                .as("the diagram, for those who facilitate and operate")
                .isEqualTo(line.account().matches("officer|head|operator"));
    }
}
