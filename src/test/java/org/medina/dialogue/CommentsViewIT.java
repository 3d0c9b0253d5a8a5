package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.INTERIOR;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueStates.Standing;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Screen;
import org.medina.testing.Session;
import org.medina.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The comments’ page as everybody gets it at every stage: what each may read and do is written here by hand. */
@IntegrationTest
class CommentsViewIT {

    private static final String TEXT = "Ward offices register families.";
    private static final String COMMENT = "Not yours to decide.";
    private static final Map<String, Standing> STANDING = new HashMap<>();
    private static final Map<String, Session> SESSIONS = new HashMap<>();

    private final PortalClock clock;
    private final DialogueTimes times;
    private final String base;
    private DialogueOverHttp http;
    private DialogueStates states;

    @Autowired
    CommentsViewIT(PortalClock clock, DialogueTimes times, @LocalServerPort int port) {
        this.clock = clock;
        this.times = times;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
        this.states = new DialogueStates(http, times, clock);
    }

    @BeforeEach
    void begin() {
        http = new DialogueOverHttp(base, clock.instant());
        states = new DialogueStates(http, times, clock);
    }

    /** What is seen: nothing, that it is there, its text, or its comments too; and the buttons that act. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROPOSED      | coordinator.freetown          | text     |
            PROPOSED      | focal.sierraleone             | nothing  |
            PROPOSED      | commenter.health.sierraleone  | nothing  |
            COMMENTING    | coordinator.freetown          | text     |
            COMMENTING    | commenter.health.sierraleone  | comments | Change Remove Write
            COMMENTING    | focal.sierraleone             | text     | Write
            COMMENTING    | commenter.sierraleone         | text     | Write
            COMMENTING    | officer                       | text     |
            COMMENTING    | operator                      | there    |
            COMMENTING    | commenter.social.sierraleone  | nothing  |
            COMMENTING    | focal.canada                  | nothing  |
            COMMENTING    | coordinator.montreal          | nothing  |
            CONSOLIDATING | coordinator.freetown          | text     |
            CONSOLIDATING | officer                       | text     |
            CONSOLIDATING | commenter.sierraleone         | text     |
            CONSOLIDATING | commenter.health.sierraleone  | comments |
            CONSOLIDATING | focal.sierraleone             | comments | Keep-back Reword
            CONSOLIDATING | focal.canada                  | nothing  |
            ANSWERING     | coordinator.freetown          | comments | Decide
            ANSWERING     | mayor.freetown                | comments |
            ANSWERING     | commenter.health.sierraleone  | comments | Withdraw
            ANSWERING     | commenter.sierraleone         | comments |
            ANSWERING     | focal.sierraleone             | comments | Withdraw
            ANSWERING     | officer                       | comments |
            ANSWERING     | operator                      | there    |
            ANSWERING     | commenter.social.sierraleone  | nothing  |
            ANSWERING     | commenter.canada              | nothing  |
            ANSWERING     | observer                      | nothing  |
            CLOSING       | coordinator.freetown          | comments |
            CLOSING       | focal.sierraleone             | comments | Close Withdraw
            CLOSING       | commenter.health.sierraleone  | comments | Withdraw
            CLOSING       | focal.canada                  | nothing  |
            CLOSED        | coordinator.freetown          | comments |
            CLOSED        | focal.canada                  | nothing  |
            CLOSED        | observer                      | nothing  |
            PUBLISHED     | observer                      | comments |
            PUBLISHED     | focal.canada                  | comments |
            """)
    void everybodySeesWhatTheirLevelOpensAndNothingElse(String state, String account, String sees, String acts) {
        Standing standing = STANDING.computeIfAbsent(state, states::in);
        String address = "/dialogues/" + standing.id() + "/comments";

        Screen page = session(account).open(address + "?comment=" + standing.critical());

        // later the page begins with the matrix, and the text comes when it is asked for
        boolean inText = state.equals("PROPOSED") || state.equals("COMMENTING");
        assertThat(page.sent().contains(TEXT))
                .as("the text")
                .isEqualTo(inText && (sees.equals("text") || sees.equals("comments")));
        assertThat(page.sent().contains(COMMENT)).as("the comment").isEqualTo(sees.equals("comments"));
        assertThat(page.has("consulted-text") || page.has("vaadin-grid"))
                .as("the desk")
                .isEqualTo(!sees.equals("nothing") && !sees.equals("there"));
        if (sees.equals("nothing")) {
            assertThat(page.all("h1")).containsExactly("Not found");
            assertThat(page.sent()).doesNotContain("Access, " + state, "MM-20");
        }
        if (sees.equals("text")) {
            assertThat(page.sent()).contains("No comments").doesNotContain("1 comment", "2 comments", "One word.");
        }
        assertThat(buttons(page)).isEqualTo(acts == null ? List.of() : List.of(acts.split(" ")));
    }

    private static List<String> buttons(Screen page) {
        Map<String, String> acting = Map.of(
                "Write a comment", "Write",
                "Change", "Change",
                "Remove", "Remove",
                "Reword", "Reword",
                "Keep back", "Keep-back",
                "Decide", "Decide",
                "Withdraw", "Withdraw",
                "Close the answer", "Close");
        return page.all("vaadin-button").stream()
                .filter(acting::containsKey)
                .map(acting::get)
                .sorted()
                .distinct()
                .toList();
    }

    /** Two hundred comments cost the page no more than two. */
    @Test
    void thePageAsksTheDatabaseNoMoreForManyCommentsThanForFew() {
        String few = with(2);
        String many = with(200);
        Session city = session(CITY);
        city.open("/dialogues/" + few + "/comments");

        int forFew = SqlCount.during(() -> city.open("/dialogues/" + few + "/comments"));
        int forMany = SqlCount.during(() -> city.open("/dialogues/" + many + "/comments"));

        assertThat(forFew).isPositive();
        assertThat(forMany).isLessThanOrEqualTo(forFew + 4).isLessThan(120);
        assertThat(city.open("/dialogues/" + many + "/comments").sent()).contains("200 comments", "0 of 200 decided");
    }

    @Test
    void whoComesBackIsToldWhatMovedSinceTheyLastActed() {
        Standing standing = states.in("ANSWERING");
        String address = "/dialogues/" + standing.id() + "/comments";
        assertThat(session(HEALTH).open(address).sent()).contains("2 comments are new or changed");
        assertThat(session(INTERIOR).open(address).sent()).doesNotContain("new or changed");

        http.done(HEALTH, DialogueOverHttp.comments(standing.id(), standing.editorial(), "withdraw"), null);

        assertThat(session(HEALTH).open(address).sent()).doesNotContain("new or changed");
        assertThat(session(CITY).open(address).sent()).contains("1 comment is new or changed");
        assertThat(session(OFFICER).open(address).sent()).doesNotContain("new or changed");
    }

    private String with(int comments) {
        String id = http.begun("With " + comments + " comments");
        for (int i = 0; i < comments; i++) {
            http.comment(HEALTH, id, "MAJOR", "Comment " + i);
        }
        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        return id;
    }

    private Session session(String account) {
        return SESSIONS.computeIfAbsent(account, one -> Session.of(base, one));
    }
}
