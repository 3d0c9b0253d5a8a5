package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueStates.Standing;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.medina.testing.Screen;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/dialogue.csv}, asked of the screens: one sign-in an account, every state. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialoguePageAccessIT {

    private static final String NOT_FOUND = "There is nothing at this address, or it is not open to you.";
    private static final String TEXT = "Ward offices register families.";

    /** What the matrix calls an action, and what its buttons on the case page are called. */
    private static final Map<String, List<String>> BUTTONS = Map.ofEntries(
            Map.entry("consent", List.of("Agree and ask them", "Decline")),
            Map.entry("extend", List.of("Extend the time")),
            Map.entry("ask", List.of("Ask a question")),
            Map.entry("call-off", List.of("Call off")),
            Map.entry("invite", List.of("Ask one more")),
            Map.entry("refer", List.of("Name another authority")),
            Map.entry("comment", List.of("Read and comment")),
            Map.entry("hand-in", List.of("Hand in")),
            Map.entry("consolidate", List.of("Begin to gather")),
            Map.entry("withhold", List.of("Go through the comments")),
            Map.entry("release", List.of("Release the position")),
            Map.entry("decide", List.of("Answer the comments")),
            Map.entry("reply", List.of("Answer the position as a whole")),
            Map.entry("send-answers", List.of("Send the answers")),
            Map.entry("close-editorial", List.of("Note the editorial ones")),
            Map.entry("conclude", List.of("Conclude")),
            Map.entry("call-meeting", List.of("Call a meeting")),
            Map.entry("confirm-minutes", List.of("Confirm the minutes")),
            Map.entry("late-position", List.of("Record a late position")),
            Map.entry("record-letter", List.of("Enter a letter")),
            Map.entry("confirm-letter", List.of("That is what was written", "That is not what was written")));

    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final PortalClock clock;
    private final DialogueTimes times;
    private final String base;
    private DialogueStates states;

    @Autowired
    DialoguePageAccessIT(PortalClock clock, DialogueTimes times, @LocalServerPort int port) {
        this.clock = clock;
        this.times = times;
        this.base = "http://localhost:" + port;
        this.states = new DialogueStates(new DialogueOverHttp(base, clock.instant()), times, clock);
    }

    @BeforeEach
    void begin() {
        states = new DialogueStates(new DialogueOverHttp(base, clock.instant()), times, clock);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/dialogue.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodySeesTheScreensThatTheMatrixOpensToThemAndNothingOfTheOthers(Line line) {
        String id = standing.computeIfAbsent(line.state(), states::in).id();
        Session session = sessions.computeIfAbsent(line.account(), this::signIn);

        assertThat(session.open("/dialogues").sent().contains(id))
                .as("in the list of dialogues")
                .isEqualTo(may(line, "read"));
        Screen page = session.open("/dialogues/" + id);
        if (!may(line, "read")) {
            assertThat(page.sent()).contains(NOT_FOUND).doesNotContain("Access, ", "MM-20", TEXT);
            assertThat(page.all("h1")).containsExactly("Not found");
            return;
        }
        assertThat(page.all("h1")).hasSize(1).first().asString().startsWith("Access, ");
        assertThat(page.sent().contains(TEXT)).as("the text").isEqualTo(may(line, "text"));
        assertThat(page.all("h2").contains("Comments")).as("the comments").isEqualTo(may(line, "text"));
        assertThat(page.all("h2").contains("History")).as("history").isEqualTo(may(line, "history"));
        assertThat(page.buttonsIn("medina-turn-actions"))
                .as("buttons")
                .containsExactlyInAnyOrderElementsOf(expected(line));
    }

    @Test
    void aQuestionIsAnsweredByTheOtherSideAndReadByAllWhoTakePart() {
        var http = new DialogueOverHttp(base, clock.instant());
        String id = http.begun("Access, a question");
        http.done(DialogueOverHttp.FOCAL, DialogueOverHttp.path(id, "ask"), "{\"text\": \"Which wards are these?\"}");

        Screen city =
                sessions.computeIfAbsent(DialogueOverHttp.CITY, this::signIn).open("/dialogues/" + id);
        assertThat(city.buttonsIn("medina-turn-actions")).contains("Reply");
        assertThat(city.sent()).contains("Which wards are these?", "The clock stands still");
        Screen focal =
                sessions.computeIfAbsent(DialogueOverHttp.FOCAL, this::signIn).open("/dialogues/" + id);
        assertThat(focal.buttonsIn("medina-turn-actions")).doesNotContain("Reply", "Ask a question");
        Screen health =
                sessions.computeIfAbsent(DialogueOverHttp.HEALTH, this::signIn).open("/dialogues/" + id);
        assertThat(health.sent()).contains("Which wards are these?");
        assertThat(health.buttonsIn("medina-turn-actions")).doesNotContain("Reply", "Ask a question");
    }

    @Test
    void silenceIsTwoDatesAndNeverConsentAndWhatComesLateStandsBesideIt() {
        Standing silent = states.in("SILENT");
        var http = new DialogueOverHttp(base, clock.instant());
        for (String account : List.of(DialogueOverHttp.CITY, DialogueOverHttp.FOCAL, DialogueOverHttp.OFFICER)) {
            Screen page = sessions.computeIfAbsent(account, this::signIn).open("/dialogues/" + silent.id());
            assertThat(page.sent()).containsPattern("Consulted on [^\"]+, no response received by [^\"]+");
            assertThat(page.sent()).doesNotContainIgnoringCase("no objection").doesNotContain("\"Endorsed\"");
        }

        http.done(
                DialogueOverHttp.FOCAL,
                DialogueOverHttp.path(silent.id(), "late-position"),
                "{\"position\": \"ENDORSE\", \"text\": \"Late, but glad.\"}");

        Screen page =
                sessions.computeIfAbsent(DialogueOverHttp.CITY, this::signIn).open("/dialogues/" + silent.id());
        assertThat(page.sent())
                .containsPattern("Consulted on [^\"]+, no response received by [^\"]+")
                .contains("A later position", "Late, but glad.", "after the deadline had passed in silence");
    }

    @Test
    void onlyThoseWhoSpeakForAnAuthorAreOfferedToBegin() {
        for (String account : List.of("coordinator.freetown", "focal.sierraleone", "officer")) {
            Session session = sessions.computeIfAbsent(account, this::signIn);
            assertThat(session.open("/dialogues").all("a")).contains("New dialogue");
            assertThat(session.open("/dialogues/new").all("vaadin-button")).contains("Begin");
        }
        for (String account : List.of("editor.freetown", "commenter.sierraleone", "head", "observer", "reviewer.iom")) {
            Session session = sessions.computeIfAbsent(account, this::signIn);
            assertThat(session.open("/dialogues").all("a")).doesNotContain("New dialogue");
            assertThat(session.open("/dialogues/new").all("vaadin-button")).doesNotContain("Begin");
        }
    }

    @Test
    void aTextThatNobodyOffersToTheReaderIsNotThere() {
        Session session = sessions.computeIfAbsent("coordinator.freetown", this::signIn);
        for (String about : List.of("nonsense", "pledge:none", "letter:0190a0a0-0000-7000-8000-000000000000")) {
            assertThat(session.open("/dialogues/new?about=" + about).sent()).contains(NOT_FOUND);
        }
    }

    @Test
    void theEvidenceIsOpenToEverybodySignedIn() {
        for (String account : List.of("officer", "observer", "coordinator.montreal", "commenter.health.sierraleone")) {
            Screen page = sessions.computeIfAbsent(account, this::signIn).open("/dialogues/evidence");
            assertThat(page.all("h1")).containsExactly("Evidence on objective 23");
        }
    }

    private List<String> expected(Line line) {
        List<String> expected = new ArrayList<>();
        BUTTONS.forEach((action, buttons) -> {
            if (may(line, action)) {
                expected.addAll(buttons);
            }
        });
        if (may(line, "close")) {
            expected.add(line.state().startsWith("MEETING") ? "Settle what is maintained" : "Close the answers");
        }
        if (may(line, "minutes")) {
            expected.add(line.state().equals("MEETING_MINUTES") ? "Change the minutes" : "Write the minutes");
        }
        // once everybody reads the record, nobody is asked again whether they may
        if (may(line, "publication") && !line.state().equals("PUBLISHED")) {
            // where nobody answered, the author decides alone
            boolean alone = line.state().equals("SILENT") && line.account().equals("coordinator.freetown");
            expected.addAll(List.of(alone ? "Make it public" : "Agree to publish", "Keep it among us"));
        }
        return expected;
    }

    private static boolean may(Line line, String action) {
        return "ok".equals(line.expected().get(action));
    }

    private Session signIn(String account) {
        int slash = account.indexOf('/');
        Session session = Session.of(base, slash < 0 ? account : account.substring(0, slash));
        if (slash > 0) {
            session.follow("/probe/choose/" + account.substring(slash + 1));
        }
        return session;
    }
}
