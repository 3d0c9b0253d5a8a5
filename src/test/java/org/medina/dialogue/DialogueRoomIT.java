package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.document.DocumentId;
import org.medina.document.Socket;
import org.medina.testing.ApiClient;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The hand-written matrix {@code access/dialogue-company.csv}, asked of the live connections. */
@IntegrationTest
class DialogueRoomIT {

    private static final List<String> STRANGERS = List.of(
            "operator",
            "observer",
            "commenter.social.sierraleone",
            "focal.canada",
            "commenter.canada",
            "coordinator.montreal",
            "reviewer.iom");
    private static final long MOMENT = 300;

    private final DialogueRoom room;
    private final DialogueOverHttp http;
    private final String base;
    private final Map<String, Http> sessions = new HashMap<>();

    @Autowired
    DialogueRoomIT(DialogueRoom room, PortalClock clock, @LocalServerPort int port) {
        this.room = room;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
    }

    @Test
    void wordOfAChangeReachesThoseWhoMayReadItAndNobodyElse() throws IOException {
        String id = http.begun("Heard");
        DocumentId there = room(id);
        Map<String, Socket> sockets = new LinkedHashMap<>();
        accounts().forEach(account -> sockets.put(account, in(account, there)));
        Map<String, Map<String, String>> heard = new LinkedHashMap<>();
        assertThat(heard(sockets)).as("nothing happens").doesNotContainValue("yes");

        String comment = http.comment(HEALTH, id, "MAJOR", "Nobody knows.");
        http.comment(HEALTH, id, "MAJOR", "This stays.");
        heard.put("OWN_MINISTRY", heard(sockets));
        http.done(HEALTH, path(id, "hand-in"), null);
        heard.put("GOVERNMENT", heard(sockets));
        http.done(FOCAL, path(id, "consolidate"), null);
        assertThat(heard(sockets)).as("the writing has ended").doesNotContainValue("no");
        http.done(FOCAL, comments(id, comment, "withhold"), "{\"reason\": \"Settled.\"}");
        heard.put("HELD_BACK", heard(sockets));
        http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        heard.put("PARTIES", heard(sockets));
        conclude(id);
        http.done(CITY, path(id, "publication"), "{\"agreed\": true}");
        heard(sockets);
        http.done(FOCAL, path(id, "publication"), "{\"agreed\": true}");
        heard.put("PUBLIC", heard(sockets));

        assertThat(heard).isEqualTo(expected());
        STRANGERS.forEach(
                account -> assertThat(isLetIn(account, there)).as(account).isFalse());
    }

    @Test
    void peopleSeeThoseOfTheirOwnHouseAndNobodyElse() {
        DocumentId there = room(http.begun("Seen"));
        Socket city = in(CITY, there);
        Socket focal = in(FOCAL, there);
        Socket health = in(HEALTH, there);
        Socket officer = in("officer", there);
        for (Socket one : List.of(city, focal, health, officer)) {
            assertThat(one.await("people").path("people")).hasSize(1);
        }
        pause();
        List.of(city, focal, health, officer).forEach(Socket::heard);

        in("editor.freetown", there);
        assertThat(city.await("people").path("people")).hasSize(2);
        pause();
        for (Socket other : List.of(focal, health, officer)) {
            assertThat(other.heard()).isEmpty();
            assertThat(people(other)).isEqualTo(1);
        }
        in("commenter.sierraleone", there);
        assertThat(focal.await("people").path("people")).hasSize(2);
        pause();
        assertThat(people(health)).isEqualTo(1);
    }

    @Test
    void beforeTheCityAgreesNobodyWhoWouldBeAskedIsLetIn() {
        String body = http.opening("Proposed").replaceFirst("\\{", "{\"author\": \"freetown\", ");
        String id = http.done("officer", "", body).path("id").asString();
        DocumentId there = room(id);
        assertThat(isLetIn(FOCAL, there)).isFalse();
        assertThat(isLetIn(HEALTH, there)).isFalse();
        Socket city = in(CITY, there);
        http.done(CITY, path(id, "consent"), null);
        pause();
        assertThat(city.heard()).contains("touched");
        assertThat(isLetIn(FOCAL, there)).isTrue();
    }

    @Test
    void whatIsOnlyAMeetingPointIsNoTextThatAnybodyWritesIn() {
        DocumentId there = room(http.begun("No text"));
        Socket health = in(HEALTH, there);
        health.send("{\"type\":\"steps\",\"client\":\"" + UUID.randomUUID()
                + "\",\"seq\":1,\"version\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":2,\"to\":2,"
                + "\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}]}");
        assertThat(health.await("refused").path("kind").asString()).isNotBlank();
        ApiClient stranger = ApiClient.as(base, "coordinator.montreal");
        assertThat(stranger.get("/api/v1/documents/" + there).status()).isEqualTo(404);
    }

    private DocumentId room(String id) {
        return room.of(new DialogueId(UUID.fromString(id)));
    }

    private static List<String> accounts() throws IOException {
        return Matrix.columns("access/dialogue-company.csv")
                .map(Matrix.Line::account)
                .distinct()
                .toList();
    }

    private static Map<String, Map<String, String>> expected() throws IOException {
        return Matrix.columns("access/dialogue-company.csv")
                .collect(Collectors.groupingBy(
                        Matrix.Line::state, Collectors.toMap(Matrix.Line::account, line -> line.expected()
                                .get("seen"))));
    }

    private static Map<String, String> heard(Map<String, Socket> sockets) {
        pause();
        Map<String, String> heard = new HashMap<>();
        sockets.forEach((account, socket) -> heard.put(account, socket.heard().contains("touched") ? "yes" : "no"));
        return heard;
    }

    private void conclude(String id) {
        String left = http.read(CITY, path(id, "comments"))
                .path("items")
                .get(0)
                .path("id")
                .asString();
        http.done(CITY, comments(id, left, "decide"), "{\"decision\": \"ACCEPTED\"}");
        http.done(CITY, path(id, "send-answers"), null);
        http.done(FOCAL, comments(id, left, "close"), DialogueStates.closing("ACCEPTED"));
        http.done(FOCAL, path(id, "conclude"), null);
    }

    private Socket in(String account, DocumentId there) {
        Socket socket = new Socket(session(account), there, base).join();
        socket.await("joined");
        return socket;
    }

    private boolean isLetIn(String account, DocumentId there) {
        String first = new Socket(session(account), there, base).join().first();
        assertThat(first).isIn("joined", "gone");
        return first.equals("joined");
    }

    /** How many the reader is told of; whoever comes on another side changes nothing of it. */
    private static int people(Socket socket) {
        JsonNode again = socket.join().await("joined");
        return again.path("people").size();
    }

    private Http session(String account) {
        return sessions.computeIfAbsent(account, name -> {
            Http session = new Http(base);
            session.signIn(name);
            return session;
        });
    }

    /** Long enough for what was committed to reach everybody on this node. */
    private static void pause() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
