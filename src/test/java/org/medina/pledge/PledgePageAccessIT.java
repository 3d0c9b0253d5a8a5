package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.pledge.AccessMatrix.Line;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Screen;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/pledge.csv}, asked of the screens: one sign-in an account, every state. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PledgePageAccessIT {

    private static final String NOT_FOUND = "There is nothing at this address, or it is not open to you.";

    /** What the matrix calls an action, and what its button on the case page is called. */
    private static final Map<String, String> BUTTONS = Map.ofEntries(
            Map.entry("edit", "Write"),
            Map.entry("send-to-review", "Send to review"),
            Map.entry("approve", "Approve"),
            Map.entry("consult", "Ask the ministries"),
            Map.entry("return", "Return with a reason"),
            Map.entry("sign", "Read and sign"),
            Map.entry("accept", "Accept and publish"),
            Map.entry("withdraw", "Withdraw"),
            Map.entry("correct", "Put codes or contacts right"),
            Map.entry("decline", "Decline"),
            Map.entry("record-paper", "Sign on paper"),
            Map.entry("check-paper", "Check the paper"));

    @LocalServerPort
    private int port;

    @Autowired
    private PledgeFixtures fixtures;

    @Autowired
    private PaperFixtures papers;

    private final Map<String, PledgeId> standing = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();

    static Stream<Line> lines() throws IOException {
        return AccessMatrix.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesTheScreensThatTheMatrixOpensToThemAndNothingOfTheOthers(Line line) {
        PledgeId id = standing.computeIfAbsent(
                line.state(), state -> papers.inState(state, fixtures.joint("Page access, " + state)));
        Session session = sessions.computeIfAbsent(line.account(), this::signIn);
        String title = "Page access, " + line.state();

        assertThat(session.open("/pledges").sent().contains(id.toString()))
                .as("in the list of pledges")
                .isEqualTo(line.may("read"));
        if (line.may("read")) {
            assertCasePage(session.open("/pledges/" + id), line, title);
            assertDoors(session, line, id, title);
        } else {
            for (String address : List.of("", "/edit", "/sign", "/correct", "/paper", "/check-paper")) {
                assertNothing(session.open("/pledges/" + id + address), id, title, line.state());
            }
            // a ministry that is asked has work of its own, in a dialogue of the same title
            assertThat(session.open("/work").sent()).doesNotContain(isAsked(line) ? id.toString() : title);
        }
    }

    @Test
    void somebodyNotSignedInIsAskedToSignInAndLandsOnThePageAskedFor() {
        PledgeId id = fixtures.draft(fixtures.complete("A deep link"));
        for (String address : List.of("/pledges/" + id, "/pledges/" + id + "/edit", "/work", "/organisation")) {
            assertThat(Session.landing("http://localhost:" + port, address, "editor.freetown"))
                    .isEqualTo(address);
        }
    }

    private Session signIn(String account) {
        int slash = account.indexOf('/');
        Session session = Session.of("http://localhost:" + port, slash < 0 ? account : account.substring(0, slash));
        if (slash > 0) {
            session.follow("/probe/choose/" + account.substring(slash + 1));
        }
        return session;
    }

    private static void assertCasePage(Screen page, Line line, String title) {
        assertThat(page.all("h1")).containsExactly(title);
        Set<String> expected = BUTTONS.keySet().stream()
                .filter(line::may)
                // before the signature the office returns the text rather than putting it right past its writers
                .filter(action -> !(action.equals("correct") && line.state().equals("OFFICE_REVIEW")))
                .map(action -> button(action, line))
                .collect(Collectors.toCollection(HashSet::new));
        // whoever hands sheets in prints them there, and while one waits for its check nobody is offered another
        if (line.may("sheet") && !line.may("record-paper") && line.state().equals("SIGNING")) {
            expected.add("Print the sheet");
        }
        if (line.may("confirm")) {
            expected.add(line.state().equals("ENTERED") ? "Confirm the entry" : "Confirm our part");
        }
        List<String> shown = page.buttonsIn("medina-turn-actions").stream()
                .map(button -> button.replaceFirst(" MM-.*", ""))
                // the way to another journey's case is that journey's, and there while a call is open
                .filter(button -> !button.equals("Ask for money"))
                .toList();
        if (line.state().matches("CONSULTATION|REVISION_ANSWERING") && takesPartInTheDialogue(line)) {
            expected.add("Open the dialogue");
        }
        assertThat(shown).as("buttons").containsExactlyInAnyOrderElementsOf(expected);
        assertThat(page.all("h2").contains("Dialogue with the ministries"))
                .as("dialogues")
                .isEqualTo(line.state().matches("CONSULTATION|REVISION.*") && takesPartInTheDialogue(line));
        assertThat(page.all("h2").contains("Files")).as("files").isEqualTo(line.may("files"));
        assertThat(page.has("vaadin-upload")).as("a way to add files").isEqualTo(line.may("attach"));
        assertThat(page.all("h2").contains("History")).as("history").isEqualTo(line.may("history"));
    }

    private static boolean isAsked(Line line) {
        return line.state().equals("CONSULTATION")
                && line.account().matches("(focal|commenter|commenter.health)\\.sierraleone");
    }

    /** The partner city reads the pledge, and has no part in what the lead city and its ministries say to each other. */
    private static boolean takesPartInTheDialogue(Line line) {
        return !line.account().contains("montreal");
    }

    private static String button(String action, Line line) {
        return switch (action) {
            case "approve" -> line.state().equals("REVISION") ? "Send to the signature" : "Approve";
            case "consult" ->
                line.account().equals("officer") && line.state().equals("OFFICE_REVIEW")
                        ? "Propose to ask the ministries"
                        : "Ask the ministries";
            case "withdraw" -> line.state().equals("ENTERED") ? "Refuse the entry" : "Withdraw";
            default -> Objects.requireNonNull(BUTTONS.get(action), action);
        };
    }

    /** The addresses behind the buttons, typed in by hand: open to whom the button is shown, and to nobody else. */
    private static void assertDoors(Session session, Line line, PledgeId id, String title) {
        Screen form = session.open("/pledges/" + id + "/edit");
        assertThat(form.has("keep-typed")).as("the form").isEqualTo(line.may("edit"));
        assertThat(form.all("h1")).containsExactly(title);
        Screen signing = session.open("/pledges/" + id + "/sign");
        assertThat(signing.all("vaadin-button").contains("Sign this text"))
                .as("the place to sign")
                .isEqualTo(line.may("sign"));
        Screen paper = session.open("/pledges/" + id + "/paper");
        assertThat(paper.all("vaadin-button").contains("Hand in for the check"))
                .as("the place to hand a signed sheet in")
                .isEqualTo(line.may("record-paper"));
        Screen check = session.open("/pledges/" + id + "/check-paper");
        assertThat(check.all("vaadin-button").contains("They agree: it is signed"))
                .as("the place to compare a signed sheet")
                .isEqualTo(line.may("check-paper"));
        Screen correction = session.open("/pledges/" + id + "/correct");
        assertThat(correction.all("vaadin-button").contains("Save the correction"))
                .as("the correction")
                .isEqualTo(line.may("correct"));
    }

    private static void assertNothing(Screen page, PledgeId id, String title, String state) {
        assertThat(page.sent()).contains(NOT_FOUND).doesNotContain(title, "MM-20", "Every family gets");
        assertThat(page.all("h1")).containsExactly("Not found");
        assertThat(page.has("keep-typed")).as(id + " " + state).isFalse();
    }
}
