package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Live connections over the wire, most of them by people who mean no good; whoever else is in the text notices nothing. */
@IntegrationTest
class LiveSocketIT {

    private static final String AT_START =
            "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":{\"content\":[%s]}}";

    private final Documents documents;
    private final LiveDocuments here;
    private final String base;
    private SubjectRef subject = Drafts.subject();
    private DocumentId id = new DocumentId(subject.id());

    @Autowired
    LiveSocketIT(Documents documents, LiveDocuments here, @LocalServerPort int port) {
        this.documents = documents;
        this.here = here;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void openAText() {
        subject = Drafts.subject();
        id = documents.open(subject, Map.of(Drafts.OPENING, "A city"));
    }

    @Test
    void somebodySignedInWritesOverTheWire() {
        Typist ben = Typist.in(here, id, "Ben");
        Socket socket = new Socket(signedIn("coordinator.freetown"), id, base).join();

        JsonNode joined = socket.await("joined");
        assertThat(joined.path("person").path("name").asString()).isNotBlank();
        assertThat(joined.path("rights").path(Drafts.OPENING).asString()).isEqualTo("EDIT");
        assertThat(joined.path("colleagues").toString()).contains("Freetown");
        assertThat(joined.path("doc").path("type").asString()).isEqualTo("doc");
        socket.steps(1, 0, "[" + text("Oh, ") + "]");

        assertThat(socket.await("ack").path("version").longValue()).isEqualTo(1);
        ben.awaitVersion(1);
        assertThat(ben.plain(Drafts.OPENING)).isEqualTo("Oh, A city");
        assertThat(socket.send("{\"type\":\"ping\"}").await("pong")).isNotNull();
    }

    @Test
    void nobodyComesInWithoutASignInOrFromAnotherSite() {
        Http session = signedIn("coordinator.freetown");

        assertThat(Socket.refused(new Http(base), id, base)).isEqualTo(401);
        assertThat(Socket.refused(session, id, "https://elsewhere.example")).isEqualTo(403);
        assertThat(Socket.refused(session, id, "null")).isEqualTo(403);
    }

    @Test
    void signingOutClosesTheConnectionAndTheDoor() {
        Http session = signedIn("coordinator.maipu");
        Socket socket = new Socket(session, id, base).join();
        socket.await("joined");
        String token = session.get("/probe/csrf", null).body();

        session.send(session.to("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(token)));

        assertThat(socket.awaitClose()).isEqualTo(1008);
        assertThat(Socket.refused(session, id, base)).isEqualTo(401);
    }

    @Test
    void whatDoesNotBelongIntoATextIsRefusedInWords() {
        Socket socket = new Socket(signedIn("coordinator.freetown"), id, base).join();
        socket.await("joined");

        refused(socket, "[" + text("x", "{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}") + "]");
        refused(
                socket,
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"image\"}]}}]");
        refused(socket, "[{\"stepType\":\"replace\",\"from\":9,\"to\":2}]");
        refused(socket, "[{\"stepType\":\"replace\",\"from\":0,\"to\":10}]");
        refused(socket, "[{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"name\",\"value\":\"mine\"}]");
        refused(socket, "[{\"stepType\":\"replace\",\"from\":999999,\"to\":999999}]");
        refused(socket, "[" + "[".repeat(50_000) + "]".repeat(50_000) + "]");
        refused(socket, "17");
        socket.steps(9, 5000, "[]");
        assertThat(socket.await("refused").path("kind").asString()).isEqualTo("unknown-version");
        assertThat(documents.text(subject).version()).isZero();
        socket.steps(10, 0, "[" + text("fine") + "]");
        assertThat(socket.await("ack").path("version").longValue()).isEqualTo(1);
    }

    @Test
    void aSectionTakesNoMoreThanItsLimit() {
        Socket socket = new Socket(signedIn("coordinator.freetown"), id, base).join();
        socket.await("joined");
        int at = 12;

        socket.steps(
                1,
                0,
                "[{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                        + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + "x".repeat(501) + "\"}]}}]");

        assertThat(socket.await("refused").path("kind").asString()).isEqualTo("too-large");
    }

    @Test
    void aFrameOfTenMegabytesEndsItsOwnConnectionOnly() {
        Typist ben = Typist.in(here, id, "Ben");
        Socket socket = new Socket(signedIn("coordinator.freetown"), id, base).join();
        socket.await("joined");

        try {
            socket.steps(1, 0, "[" + text("x".repeat(10_000_000)) + "]");
        } catch (RuntimeException e) {
            // the connection may be closed before all of it is sent
        }

        assertThat(socket.awaitClose()).isEqualTo(1009);
        assertThat(ben.type(Drafts.OPENING, 0, "X").path("type").asString()).isEqualTo("ack");
    }

    @Test
    void aLargeBatchGoesByARequestFromThePortalsOwnPages() {
        Http session = signedIn("coordinator.freetown");
        Socket socket = new Socket(session, id, base).join();
        socket.await("joined");
        String batch = "{\"client\":\"" + socket.tab + "\",\"seq\":1,\"version\":0,\"steps\":["
                + text("x".repeat(90_000)) + "]}";

        Http.Answer first = post(session, batch, base);
        Http.Answer again = post(session, batch, base);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(documents.text(subject).version()).isEqualTo(1);
        assertThat(socket.await("steps").path("version").longValue()).isEqualTo(1);
        assertThat(post(session, batch, "https://elsewhere.example").status()).isEqualTo(403);
        assertThat(post(new Http(base), batch, base).status()).isEqualTo(401);
        assertThat(post(session, "x".repeat(10_000_000), base).status()).isEqualTo(413);
        assertThat(post(session, "{\"steps\":", base).status()).isEqualTo(422);
    }

    private Http signedIn(String account) {
        Http session = new Http(base);
        session.signIn(account);
        return session;
    }

    private Http.Answer post(Http session, String body, String origin) {
        return session.send(session.to("/live/documents/" + id + "/steps")
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void refused(Socket socket, String steps) {
        socket.steps(1, 0, steps);
        JsonNode answer = socket.await("refused");
        assertThat(answer.path("kind").asString()).as(steps).isEqualTo("invalid");
        assertThat(answer.path("detail").asString()).isNotBlank();
    }

    private static String text(String text, String... marks) {
        return AT_START.formatted(
                "{\"type\":\"text\",\"text\":\"" + text + "\",\"marks\":[" + String.join(",", marks) + "]}");
    }
}
