package org.medina.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class LegacyImportIT {

    private static final String ACTIONS = "/api/v1/legacy-actions";
    private static final String SOURCE = "GCM pledging form, list of March 2026";

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final String base;
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    LegacyImportIT(Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void people() {
        accounts.organisation("freetown");
    }

    @Test
    void thePreviewOfSeventyRowsNamesEachThatIsWrongAndKeepsNothing() {
        Answer answer = preview(Tables.seventy(mark), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode preview = answer.json();
        assertThat(preview.path("rows")).hasSize(70);
        assertThat(preview.path("taken").intValue()).as(wrong(preview)).isEqualTo(58);
        assertThat(preview.path("duplicates").intValue()).isEqualTo(2);
        assertThat(preview.path("refused").intValue()).isEqualTo(10);
        assertThat(preview.path("mapping").toString())
                .contains(
                        "\"A\":\"foreign-id\"",
                        "\"B\":\"city\"",
                        "\"D\":\"title\"",
                        "\"E\":\"summary\"",
                        "\"G\":\"end\"");
        assertThat(preview.path("leftOut").toString()).contains("Contact e-mail");
        assertThat(notes(preview, 60)).contains("row 2");
        assertThat(notes(preview, 61)).contains("It looks like row");
        assertThat(problems(preview, 62)).contains("Description (E)", "3,001 characters");
        assertThat(problems(preview, 63)).contains("e-mail address").doesNotContain("ana.perez");
        assertThat(problems(preview, 64)).contains("This is a formula");
        assertThat(problems(preview, 65)).contains("Start date (F)", "may be 2023-07-01 or 2023-01-07");
        assertThat(problems(preview, 66)).contains("no such day");
        assertThat(problems(preview, 67)).contains("End date (G)", "before it begins");
        assertThat(problems(preview, 68)).contains("is not understood as a date");
        assertThat(problems(preview, 69)).contains("“Atlantia” is no country");
        assertThat(problems(preview, 70)).contains("Title of pledge (D)", "needed");
        assertThat(problems(preview, 71)).contains("web page’s code");
        assertThat(notes(preview, 2)).contains("“07/2023” is taken as 2023-07", "“Open-ended” is taken as open-ended");
        assertThat(listed()).isZero();
    }

    @Test
    void onlyWhatIsRightReachesTheRegisterAndTheSameFileAgainChangesNothing() {
        byte[] file = Tables.seventy(mark);

        Answer taken = take(file);

        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().path("taken").intValue()).isEqualTo(58);
        assertThat(listed()).isEqualTo(58);
        JsonNode open = ApiClient.anonymous(base)
                .get("/api/v1/register/legacy-actions?q=" + mark + "&limit=200")
                .json()
                .path("items");
        assertThat(open).hasSize(58);
        assertThat(open.toString())
                .doesNotContain("@mail.example", "<script", "HYPERLINK", "x".repeat(100))
                .contains("GRF-" + mark + "-00000", "Legacy, not signed here", SOURCE, "\"start\":\"2023-07\"");
        List<String> before = rows();

        JsonNode again = preview(file, Map.of()).json();
        assertThat(again.path("taken").intValue()).isZero();
        assertThat(again.path("alreadyThere").intValue()).isEqualTo(59);
        assertThat(take(file).errorAt("file")).contains("No row of this file becomes an entry");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void ofTwoImportsAtOnceOneTakesTheRows() throws Exception {
        byte[] file = Tables.seventy(mark);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = List.of("officer", "head").stream()
                    .map(account -> threads.submit(() -> {
                        together.await();
                        return take(account, file).status();
                    }))
                    .toList();
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(201, 422);
        }
        assertThat(listed()).isEqualTo(58);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.freetown", "focal.sierraleone", "reviewer.iom", "observer", "operator"})
    void nobodyButTheSecretariatBringsInOrLooks(String account) {
        assertThat(ApiClient.as(base, account)
                        .upload(ACTIONS + "/preview", "file", "a.csv", Tables.csv("city,title", "Quito,Yes"))
                        .status())
                .isEqualTo(403);
        assertThat(take(account, Tables.csv("city,title", "Quito,Yes")).status())
                .isEqualTo(403);
        assertThat(ApiClient.as(base, account).get(ACTIONS).status()).isEqualTo(403);
        assertThat(ApiClient.as(base, account).get(ACTIONS + "/imports").status())
                .isEqualTo(403);
    }

    @Test
    void aCsvFileIsReadByTheMappingThatPeopleChooseAndTheMappingIsKept() {
        byte[] file = Tables.csv(
                "\uFEFFKommune " + mark + ";Was;Land;Zeitraum " + mark,
                "Zuerich;\"Erste Schritte; " + mark + "\";CHE;2021-24",
                "Tyre;=1+1;Lebanon;2020");
        JsonNode guessed = preview(file, Map.of()).json();
        assertThat(guessed.path("rows")).isEmpty();
        String mapping = "A=city,B=title,C=country,D=start";

        JsonNode chosen = preview(file, Map.of("mapping", mapping)).json();

        assertThat(chosen.path("taken").intValue()).as(chosen.toString()).isEqualTo(1);
        JsonNode content = chosen.path("rows").get(0).path("content");
        assertThat(content.path("title").asString()).isEqualTo("Erste Schritte; " + mark);
        assertThat(content.path("end").asString()).isEqualTo("2024");
        assertThat(problems(chosen, 3)).contains("formula");
        assertThat(ApiClient.as(base, "officer")
                        .submit(
                                ACTIONS + "/imports",
                                Map.of("mapping", mapping, "source", SOURCE),
                                "file",
                                "a.csv",
                                file,
                                Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(preview(file, Map.of()).json().path("mapping").toString())
                .contains("\"A\":\"city\"", "\"D\":\"start\"");
    }

    @Test
    void whatLooksAlikeIsTakenWhenSomebodySaysThatItIsAnActionOfItsOwn() {
        byte[] file = Tables.csv(
                "City,Country,Title",
                "Milan,Italy,Welcome desks in the north " + mark,
                "Milan,Italy,Welcome desk in the north " + mark);
        assertThat(preview(file, Map.of()).json().path("duplicates").intValue()).isEqualTo(1);

        assertThat(preview(file, Map.of("apart", "3")).json().path("taken").intValue())
                .isEqualTo(2);
    }

    @Test
    void anImportIsTakenBackWithItsEntriesAndMayBeMadeAnew() {
        byte[] file = Tables.seventy(mark);
        String id = take(file).json().path("id").asString();
        assertThat(ApiClient.as(base, "officer")
                        .post(ACTIONS + "/imports/" + id + "/undo", "{}")
                        .errorAt("reason"))
                .isNotBlank();

        Answer undone = ApiClient.as(base, "officer")
                .post(ACTIONS + "/imports/" + id + "/undo", "{\"reason\": \"Wrong list.\"}");

        assertThat(undone.status()).isEqualTo(200);
        assertThat(listed()).isZero();
        assertThat(take(file).json().path("taken").intValue()).isEqualTo(58);
        assertThat(ApiClient.as(base, "officer")
                        .post(ACTIONS + "/imports/" + id + "/undo", "{\"reason\": \"Again.\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aWithdrawnEntryIsNotBroughtBackByAFileButByHand() {
        byte[] file = Tables.csv("City,Country,Title", "Quito,Ecuador,Withdrawn later " + mark);
        take(file);
        String id = ApiClient.as(base, "officer")
                .get(ACTIONS + "?q=" + mark)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        String one = ACTIONS + "/" + id;

        assertThat(ApiClient.as(base, "head")
                        .post(one + "/withdraw", "{\"reason\": \"Not theirs.\"}")
                        .status())
                .isEqualTo(200);

        assertThat(listed()).isZero();
        assertThat(ApiClient.anonymous(base).get("/register/legacy/" + id).status())
                .isEqualTo(404);
        assertThat(notes(preview(file, Map.of()).json(), 2)).contains("was withdrawn");
        assertThat(ApiClient.as(base, "officer")
                        .post(one + "/bring-back", "{\"reason\": \"It is theirs.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(listed()).isEqualTo(1);
        assertThat(ApiClient.as(base, "officer").get(one + "/history").body())
                .contains("bring-back", "Not theirs.", "import");
    }

    @Test
    void entriesStandBesideThePledgesAndAreNeverCountedAsPledges() {
        String before =
                ApiClient.anonymous(base).get("/register").body().replaceAll("(?s).*public-count\">([^<]*)<.*", "$1");
        take(Tables.seventy(mark));

        assertThat(ApiClient.anonymous(base).get("/register").body()).contains(before);
        String found = ApiClient.anonymous(base).get("/register?q=" + mark).body();
        assertThat(found).contains("58 earlier actions, not signed here", "Legacy, not signed here");
        assertThat(ApiClient.anonymous(base)
                        .get("/api/v1/register/pledges?q=" + mark)
                        .json()
                        .path("items"))
                .isEmpty();
        String csv =
                ApiClient.anonymous(base).get("/register/legacy.csv?q=" + mark).body();
        assertThat(csv.lines()).hasSize(59);
        assertThat(ApiClient.anonymous(base)
                        .get("/register/pledges.csv?q=" + mark)
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(ApiClient.anonymous(base).get("/register/legacy?q=" + mark).body())
                .contains("58 earlier actions");
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() {
        assertThat(preview(new byte[] {0, 1, 2}, Map.of()).errorAt("file")).contains("neither a spreadsheet");
        assertThat(preview(Tables.csv("one heading"), Map.of()).errorAt("file")).contains("headings");
        assertThat(preview(Tables.csv("a,b", "\"never closed,x"), Map.of()).errorAt("file"))
                .contains("quotation mark");
        assertThat(preview(Tables.csv("a,b", "1,2"), Map.of("mapping", "A=nothing"))
                        .errorAt("mapping"))
                .isNotBlank();
    }

    @Test
    void theListOfTheDemoStoryIsInOrder() throws IOException {
        JsonNode tale = JsonMapper.shared()
                .readTree(new ClassPathResource("demo/legacy.json").getContentAsString(StandardCharsets.UTF_8));
        String[] lines = tale.at("/0/steps/0/lines")
                .valueStream()
                .map(JsonNode::asString)
                .toArray(String[]::new);

        JsonNode preview = preview(Tables.csv(lines), Map.of()).json();

        assertThat(preview.path("rows")).hasSize(lines.length - 1);
        assertThat(preview.path("taken").intValue()).as(wrong(preview)).isEqualTo(lines.length - 1);
    }

    private Answer preview(byte[] file, Map<String, String> fields) {
        return ApiClient.as(base, "officer").submit(ACTIONS + "/preview", fields, "file", "list.xlsx", file, Map.of());
    }

    private Answer take(byte[] file) {
        return take("officer", file);
    }

    private Answer take(String account, byte[] file) {
        return ApiClient.as(base, account)
                .submit(ACTIONS + "/imports", Map.of("source", SOURCE), "file", "list.xlsx", file, Map.of());
    }

    private long listed() {
        return ApiClient.anonymous(base)
                .get("/api/v1/register/legacy-actions?limit=200&q=" + mark)
                .json()
                .path("items")
                .size();
    }

    private List<String> rows() {
        return jdbc.sql("select e::text from legacy.entry e order by id")
                .query(String.class)
                .list();
    }

    private static String problems(JsonNode preview, int row) {
        return at(preview, row).path("problems").toString();
    }

    private static String notes(JsonNode preview, int row) {
        return at(preview, row).path("notes").toString();
    }

    private static JsonNode at(JsonNode preview, int row) {
        return preview.path("rows")
                .valueStream()
                .filter(one -> one.path("row").intValue() == row)
                .findFirst()
                .orElseThrow();
    }

    private static String wrong(JsonNode preview) {
        return preview.path("rows")
                .valueStream()
                .filter(one -> !one.path("outcome").asString().equals("NEW"))
                .map(JsonNode::toString)
                .reduce("", (one, other) -> one + "\n" + other);
    }
}
