package org.medina.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The hand-written matrix {@code access/call.csv}, asked of the screens. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallPageAccessIT {

    private static final Map<String, List<String>> BUTTONS = Map.of(
            "edit", List.of("Write the rules"),
            "hand-over", List.of("Hand over"),
            "send-back", List.of("Give back"),
            "publish", List.of("Publish"),
            "new-version", List.of("Begin a new version"),
            "discard-version", List.of("Throw the new version away"),
            "close", List.of("Close before its time"));

    private final Map<String, String> standing = new HashMap<>();
    private final CallOverHttp http;
    private final PageAccess pages;

    @Autowired
    CallPageAccessIT(PortalClock clock, @LocalServerPort int port) {
        String base = "http://localhost:" + port;
        http = new CallOverHttp(base, clock.instant());
        pages = new PageAccess(base, BUTTONS);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/call.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesWhatTheMatrixOpensToThemAndNothingElse(Line line) {
        String id = standing.computeIfAbsent(line.state(), http::in);
        String path = "/calls/" + id;
        if (!"ok".equals(line.expected().get("read"))) {
            pages.nothing(line, path, "Drafted");
            pages.nothing(line, path + "/edit", "Drafted");
            return;
        }
        Screen page = pages.open(line, path);
        pages.offers(page, pages.expected(line));
        assertThat(page.all("h2").contains("History"))
                .as("history")
                .isEqualTo("ok".equals(line.expected().get("history")));
        assertThat(pages.open(line, path + "/edit").has("keep-typed"))
                .as("the editor")
                .isEqualTo("ok".equals(line.expected().get("edit")));
    }
}
