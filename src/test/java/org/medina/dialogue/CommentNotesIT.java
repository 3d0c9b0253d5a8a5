package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueStates.Standing;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notes beside comments: for one’s own house, and for nobody else on any way in. */
@IntegrationTest
class CommentNotesIT {

    private static final String SECRET = "Our lawyer doubts it.";

    private final PortalClock clock;
    private final DialogueTimes times;
    private final String base;
    private DialogueOverHttp http;
    private DialogueStates states;

    @Autowired
    CommentNotesIT(PortalClock clock, DialogueTimes times, @LocalServerPort int port) {
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

    @Test
    void aNoteIsReadInsideTheOrganisationThatWroteItAndNowhereElse() {
        Standing standing = states.in("ANSWERING");
        String note = note(standing);
        put(CITY, note, SECRET);
        put(FOCAL, note, "The minister insists.");

        for (String own : List.of(CITY, "editor.freetown", "mayor.freetown")) {
            assertThat(http.get(own, note).json().path("note").asString()).isEqualTo(SECRET);
        }
        for (String other : List.of(FOCAL, HEALTH, OFFICER, "commenter.sierraleone")) {
            assertThat(http.get(other, note).body()).doesNotContain(SECRET);
        }
        for (String outside : List.of("operator", "focal.canada", "observer", "commenter.social.sierraleone")) {
            assertThat(http.get(outside, note).status()).as(outside).isEqualTo(404);
        }
        for (String path :
                List.of("/comments", "/comments?search=lawyer", "/history", "/comments/" + standing.critical(), "")) {
            for (String account : List.of(CITY, FOCAL, OFFICER)) {
                assertThat(http.get(account, "/" + standing.id() + path).body())
                        .as(account + " " + path)
                        .doesNotContain(SECRET)
                        .doesNotContain("minister insists");
            }
        }
    }

    @Test
    void theScreenShowsEveryHouseItsOwnNoteOnly() {
        Standing standing = states.in("ANSWERING");
        put(CITY, note(standing), SECRET);
        String address = "/dialogues/" + standing.id() + "/comments?comment=" + standing.critical();

        assertThat(Session.of(base, CITY).open(address).sent()).contains(SECRET);
        assertThat(Session.of(base, FOCAL).open(address).sent())
                .contains("Not yours to decide.")
                .doesNotContain(SECRET);
    }

    @Test
    void whoOnlyReadsWritesNoNote() {
        Standing standing = states.in("ANSWERING");
        assertThat(send("mayor.freetown", "PUT", note(standing), SECRET).status())
                .isEqualTo(403);
        assertThat(send("focal.canada", "PUT", note(standing), SECRET).status()).isEqualTo(404);
    }

    /** A note before the release stays with those who wrote the comment. */
    @Test
    void aNoteBesideAnUnreleasedCommentIsNotThereForTheCity() {
        Standing standing = states.in("COMMENTING");
        put(HEALTH, note(standing), SECRET);

        assertThat(http.get(CITY, note(standing)).status()).isEqualTo(404);
        assertThat(http.get(FOCAL, note(standing)).status()).isEqualTo(404);
    }

    @Test
    void anEmptyNoteIsNone() {
        Standing standing = states.in("ANSWERING");
        put(CITY, note(standing), SECRET);
        assertThat(send(CITY, "DELETE", note(standing), "").status()).isEqualTo(204);
        assertThat(http.get(CITY, note(standing)).json().path("note").isNull()).isTrue();
        Answer tooLong = send(CITY, "PUT", note(standing), "x".repeat(2_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("\"note\"");
    }

    @Test
    void criticalCommentsAreDecidedOneByOne() {
        Standing standing = states.in("ANSWERING");
        String both = "{\"comments\": [\"%s\", \"%s\"], \"decision\": \"ACCEPTED\"}"
                .formatted(standing.critical(), standing.editorial());
        Answer refused = http.post(CITY, DialogueOverHttp.path(standing.id(), "comments/decide"), both);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("one by one: 1");
    }

    private static String note(Standing standing) {
        return "/" + standing.id() + "/comments/" + standing.critical() + "/note";
    }

    private void put(String account, String path, String note) {
        assertThat(send(account, "PUT", path, note).status()).isEqualTo(200);
    }

    private Answer send(String account, String method, String path, String note) {
        return http.send(account, method, path, method.equals("PUT") ? "{\"note\": \"%s\"}".formatted(note) : null);
    }
}
