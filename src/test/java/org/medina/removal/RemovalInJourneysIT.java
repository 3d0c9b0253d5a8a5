package org.medina.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.declaration.DeclarationOverHttp.HEAD;
import static org.medina.declaration.DeclarationOverHttp.OFFICER;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.base.Removing;
import org.medina.declaration.DeclarationOverHttp;
import org.medina.declaration.DeclarationsForTests;
import org.medina.identity.CurrentActor;
import org.medina.identity.Offices;
import org.medina.identity.Organisations;
import org.medina.pledge.PledgeId;
import org.medina.progress.ProgressForTests;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passage that stood in a published update and in a declaration that cities endorse, on every page where it was read. */
@IntegrationTest
class RemovalInJourneysIT {

    private static final String CITY = "coordinator.freetown";

    @Autowired
    ProgressForTests progress;

    @Autowired
    DeclarationsForTests declarations;

    @Autowired
    Removals removals;

    @Autowired
    RemovalStore store;

    @Autowired
    List<Removing> keepers;

    @Autowired
    Organisations organisations;

    @Autowired
    Offices offices;

    @Autowired
    CurrentActor actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private final String words = "Wellington Street " + UUID.randomUUID();
    private final String base;
    private final DeclarationOverHttp http;

    RemovalInJourneysIT(@LocalServerPort int port, @Autowired Clock clock) {
        this.base = "http://localhost:" + port;
        this.http = new DeclarationOverHttp(base, clock.instant());
    }

    @BeforeEach
    void mayorsAreInOffice() {
        declarations.seatMayors();
    }

    @Test
    void aPassageIsGoneFromAPublishedUpdateAndAnEndorsedDeclarationWhichStillVerifies() {
        List<String> update = update();
        List<String> declaration = declaration();
        assertThat(Stream.concat(update.stream(), declaration.stream()))
                .allSatisfy(address -> assertThat(read(address)).as(address).contains(words));

        asHead(removals);

        assertThat(Stream.concat(update.stream(), declaration.stream()))
                .allSatisfy(address -> assertThat(read(address)).as(address).doesNotContain(words));
        assertThat(read(update.getFirst())).contains(Removing.MARK);
        JsonNode open = ApiClient.anonymous(base).get(declaration.getFirst()).json();
        String verified = ApiClient.anonymous(base)
                .get("/api/v1/verify/" + open.path("textHash").asString())
                .body();
        assertThat(verified).contains("\"outcome\":\"valid\"", "\"removedSections\":[\"commitments\"]");
    }

    @Test
    void whatARestoreBringsBackToThemIsRemovedAgainAtTheStart() {
        RemovalList list = new RemovalList(folder.resolve("removals.jsonl").toString());
        Removals listed = new Removals(keepers, store, list, actors, offices, clock, Duration.ofMinutes(5));
        update();
        Tombstone tombstone = asHead(listed);

        List<String> restored =
                Stream.concat(update().stream(), declaration().stream()).toList();
        jdbc.sql("delete from removal.tombstone where id = :id")
                .param("id", tombstone.id())
                .update();
        new RemovalsAgain(listed, store, list, keepers, transaction).catchUp();

        assertThat(restored)
                .allSatisfy(address -> assertThat(read(address)).as(address).doesNotContain(words));
    }

    /** Where a published update is read, by everybody and in the portal. */
    private List<String> update() {
        PledgeId pledge = progress.published("Told with an address");
        String id = progress.running(pledge).toString();
        String all = "/api/v1/progress/" + id;
        done(ApiClient.as(base, "editor.freetown")
                .patch(
                        all,
                        JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "stage",
                                        "IN_PROGRESS",
                                        "percent",
                                        40,
                                        "narrative",
                                        "We opened a house in " + words + ".")),
                        "*"));
        done(ApiClient.as(base, CITY).post(all + "/hand-in", null));
        done(ApiClient.as(base, OFFICER).post(all + "/accept", null));
        return List.of("/register/" + pledge, "/api/v1/register/pledges/" + pledge, all);
    }

    /** Where a declaration that a city has endorsed is read. */
    private List<String> declaration() {
        String id = http.send(OFFICER, "POST", "", DeclarationOverHttp.beginning("Declared with an address"))
                .json()
                .path("id")
                .asString();
        done(http.send(OFFICER, "PATCH", "/" + id, DeclarationOverHttp.text()));
        done(http.send(
                OFFICER,
                "PATCH",
                "/" + id,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("text", Map.of("commitments", "We keep the house in " + words + " open.")))));
        http.done(OFFICER, id, "freeze", null);
        http.done(HEAD, id, "open", http.opening(20));
        http.endorsed(DeclarationOverHttp.MAYOR, "freetown", id);
        String open = "/register/declarations/"
                + http.read(OFFICER, id).path("reference").asString();
        return List.of("/api/v1" + open, open, open + ".json", "/api/v1/declarations/" + id);
    }

    /** As an officer in the portal, as anybody elsewhere. */
    private String read(String address) {
        boolean portal = address.startsWith("/api/v1/progress") || address.startsWith("/api/v1/declarations");
        ApiClient client = portal ? ApiClient.as(base, OFFICER) : ApiClient.anonymous(base);
        return client.get(address).body();
    }

    private Tombstone asHead(Removals how) {
        return actors.callAs(
                organisations.actorFor("head", "secretariat"),
                () -> transaction.execute(status -> how.remove(words, "address of a shelter")));
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
