package org.medina.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.Ids;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.Removing;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Offices;
import org.medina.identity.Organisations;
import org.medina.identity.SignIn;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.signoff.Frozen;
import org.medina.signoff.FrozenSection;
import org.medina.signoff.FrozenText;
import org.medina.signoff.Signoff;
import org.medina.signoff.Verification;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.medina.testing.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class RemovalsIT {

    /** Accounts are Keycloak's, codes the portal's own; the engine has ids only; the tombstones have no words. */
    private static final Set<String> WITHOUT_WORDS = Set.of(
            "identity",
            "refdata",
            "engine",
            "workflow",
            "demo",
            "removal",
            "public",
            "pg_catalog",
            "information_schema",
            "pg_toast");

    @Autowired
    Removals removals;

    @Autowired
    RemovalStore store;

    @Autowired
    Messages messages;

    @Autowired
    List<Removing> keepers;

    @Autowired
    PledgeDrafting drafting;

    @Autowired
    PledgeReading reading;

    @Autowired
    Signoff signoff;

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

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final String words = "Kissy Road “" + UUID.randomUUID() + "”";

    @BeforeEach
    void people() throws InterruptedException {
        Servers.readyKeycloak();
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (organisations.personNamed("head").isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }

    @Test
    void everySchemaThatKeepsWordsHasSomebodyWhoTakesThemOut() {
        List<String> schemas = jdbc.sql("select distinct table_schema from information_schema.columns"
                        + " where data_type in ('text', 'jsonb', 'json', 'bytea', 'character varying')")
                .query(String.class)
                .list();
        assertThat(keepers.stream().map(Removing::keeper))
                .doesNotHaveDuplicates()
                .containsAll(schemas.stream()
                        .filter(schema -> !WITHOUT_WORDS.contains(schema))
                        .toList())
                .allSatisfy(keeper ->
                        assertThat(messages.get("removal.keeper." + keeper)).doesNotContain("!"));
    }

    @Test
    void aPassageIsGoneFromTheDraftItsHistoryItsListAndItsSignedTextWhichStillVerifies() {
        PledgeId pledge = draft();
        FrozenText text = signoff.freeze(
                new SubjectRef("pledge", Ids.next()),
                new Frozen(
                        "medina.pledge/1",
                        "A centre for all newcomers",
                        List.of(
                                new FrozenSection("commitment", "It is in " + words + "."),
                                new FrozenSection("budget", "50")),
                        List.of()));
        List<FoundIn> found = asHead(() -> removals.find(words));
        assertThat(found).extracting(FoundIn::keeper).contains("pledge", "casefile", "signoff", "document");
        assertThat(everythingSays(pledge)).contains(words);

        Tombstone tombstone = asHead(() -> removals.remove("  " + words + " ", "address of a shelter"));

        assertThat(tombstone.places())
                .isEqualTo(found.stream().mapToInt(FoundIn::places).sum());
        assertThat(tombstone.office()).isNotBlank();
        assertThat(everythingSays(pledge)).doesNotContain(words).contains(Removing.MARK);
        assertThat(asHead(() -> removals.find(words))).isEmpty();
        FrozenText now = signoff.byHash(text.hash()).orElseThrow();
        assertThat(now.section("commitment").orElseThrow().value()).isNull();
        assertThat(now.section("budget").orElseThrow().value()).isNotNull();
        assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Verification.Outcome.UNSIGNED);
        assertThat(asHead(() -> removals.all())).contains(tombstone);
        assertThat(jdbc.sql("select t::text from removal.tombstone t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(words));
    }

    @Test
    void aRestoredDatabaseForgetsAndTheListRemembersWithoutTheWords() throws IOException {
        Path file = folder.resolve("removals.jsonl");
        RemovalList list = new RemovalList(file.toString());
        Removals listed = new Removals(keepers, store, list, actors, offices, clock, Duration.ofMinutes(5));
        RemovalsAgain again = new RemovalsAgain(listed, store, list, keepers, transaction);
        draft();
        Tombstone tombstone = asHead(() -> transaction.execute(status -> listed.remove(words, "address of a shelter")));
        assertThat(Files.readString(file)).contains(tombstone.id().toString()).doesNotContain(words, "Kissy");

        PledgeId restored = draft();
        jdbc.sql("delete from removal.tombstone where id = :id")
                .param("id", tombstone.id())
                .update();
        again.catchUp();

        assertThat(everythingSays(restored)).doesNotContain(words).contains(Removing.MARK);
        assertThat(store.knows(tombstone.id())).isTrue();
        int lines = Files.readAllLines(file).size();
        PledgeId afterwards = draft();
        again.catchUp();
        assertThat(Files.readAllLines(file)).hasSize(lines);
        assertThat(everythingSays(afterwards))
                .as("what is written anew is nobody's removal")
                .contains(words);
        asHead(() -> transaction.execute(status -> listed.remove(words, "address of a shelter")));
    }

    @Test
    void aNewListIsFilledFromTheDatabase() throws IOException {
        draft();
        Tombstone tombstone = asHead(() -> removals.remove(words, "address of a shelter"));
        Path file = folder.resolve("removals.jsonl");
        RemovalList list = new RemovalList(file.toString());
        new RemovalsAgain(removals, store, list, keepers, transaction).catchUp();
        assertThat(list.read())
                .contains(store.all().stream()
                        .filter(one -> one.id().equals(tombstone.id()))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Road", "COMPLETED", "freetown", "action-area.2020", "█████ in the text"})
    void wordsThatCouldBeThePortalsOwnAreRefused(String wrong) {
        assertInvalid("words", () -> removals.find(wrong));
        assertInvalid("words", () -> removals.remove(wrong, "address of a shelter"));
    }

    @Test
    void aRemovalNeedsAReasonThatDoesNotRepeatItAPlaceAndAFreshLogin() {
        draft();
        assertInvalid("reason", () -> removals.remove(words, " "));
        assertInvalid("reason", () -> removals.remove(words, "because of " + words));
        assertInvalid("words", () -> removals.remove("Nowhere at all " + UUID.randomUUID(), "address of a shelter"));
        Actor head = organisations.actorFor("head", "secretariat");
        Actor stale = new Actor(
                head.person(),
                head.name(),
                head.organisation(),
                head.roles(),
                new SignIn("oidc-code", clock.instant().minus(Duration.ofMinutes(6))));
        assertThatThrownBy(() -> actors.callAs(stale, () -> removals.remove(words, "address of a shelter")))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.FRESH_LOGIN_NEEDED);
        assertThat(asHead(() -> removals.find(words))).isNotEmpty();
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/removal.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        ApiClient client = ApiClient.as("http://localhost:" + port, line.account());
        String body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("words", "Nowhere at all " + UUID.randomUUID(), "reason", "address of a shelter"));
        String asked = JsonMapper.shared().writeValueAsString(Map.of("words", "Nowhere at all"));
        Map<String, String> answered = new HashMap<>();
        answered.put("read", word(client.get("/api/v1/removals").status()));
        answered.put("find", word(client.post("/api/v1/removals/find", asked).status()));
        answered.put("remove", word(client.post("/api/v1/removals", body).status()));
        assertThat(answered).isEqualTo(line.expected());
    }

    @Test
    void nobodyAsksWithoutSigningIn() {
        ApiClient anybody = ApiClient.anonymous("http://localhost:" + port);
        assertThat(anybody.get("/api/v1/removals").status()).isEqualTo(401);
        assertThat(anybody.post("/api/v1/removals", "{}").status()).isEqualTo(401);
    }

    /** What may be done but finds nothing to remove counts as done. */
    private static String word(int status) {
        return status == 200 || status == 422 ? "ok" : String.valueOf(status);
    }

    private PledgeId draft() {
        return actors.callAs(
                organisations.actorFor("coordinator.freetown", "freetown"),
                () -> drafting.create(
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("title", "A shelter in " + words)
                                .put("compactScope", "GCM")
                                .put("commitment", "We open a shelter in " + words + " next year."),
                        null));
    }

    /** The pledge's own page, the list and search of pledges, and whatever the case's tables hold. */
    private String everythingSays(PledgeId pledge) {
        ApiClient city = ApiClient.as("http://localhost:" + port, "coordinator.freetown");
        return Stream.of(
                        city.get("/api/v1/pledges/" + pledge).body(),
                        city.get("/api/v1/pledges?limit=200").body(),
                        city.get("/api/v1/pledges/" + pledge + "/history").body(),
                        jdbc.sql("select string_agg(h::text, ' ') from casefile.history h where h.case_id = :id")
                                .param("id", pledge.value())
                                .query(String.class)
                                .optional()
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private <T> T asHead(Supplier<T> work) {
        return actors.callAs(organisations.actorFor("head", "secretariat"), work);
    }

    private void assertInvalid(String field, Supplier<?> work) {
        assertThatThrownBy(() -> asHead(work)).asInstanceOf(type(Problem.class)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(problem.fields()).singleElement().satisfies(wrong -> assertThat(wrong.field())
                    .isEqualTo(field));
        });
    }
}
