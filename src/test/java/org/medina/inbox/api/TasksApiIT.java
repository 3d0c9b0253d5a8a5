package org.medina.inbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.errand.Errands;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class TasksApiIT {

    private final Errands errands;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final String base;
    private final ApiClient editor;
    private final ApiClient coordinator;
    private final ApiClient mayor;
    private final ApiClient stranger;
    private final ApiClient nobody;

    private SubjectRef subject = new SubjectRef("errand", new java.util.UUID(0, 0));

    @Autowired
    TasksApiIT(Errands errands, Accounts accounts, JdbcClient jdbc, CaseFiles files, @LocalServerPort int port) {
        this.errands = errands;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.files = files;
        this.base = "http://localhost:" + port;
        this.editor = ApiClient.as(base, "editor.freetown");
        this.coordinator = ApiClient.as(base, "coordinator.freetown");
        this.mayor = ApiClient.as(base, "mayor.freetown");
        this.stranger = ApiClient.as(base, "editor.montreal");
        this.nobody = ApiClient.anonymous(base);
    }

    @BeforeEach
    void open() {
        jdbc.sql("delete from inbox.entry").update();
        subject = errands.open(accounts.organisation("freetown"), "Wells for <b>everybody</b>");
    }

    @Test
    void aTaskSaysWhatItIsAndWhichCaseItIsOn() {
        Answer answer = editor.get("/api/v1/tasks");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("next").isNull()).isTrue();
        assertThat(answer.json().path("items").size()).isEqualTo(1);
        JsonNode task = answer.json().path("items").get(0);
        assertThat(task.path("kind").asString()).isEqualTo("errand.write");
        assertThat(task.path("title").asString()).isEqualTo("Wells for <b>everybody</b>");
        assertThat(task.path("subject").path("id").asString())
                .isEqualTo(subject.id().toString());
        assertThat(task.path("subject").path("kind").asString()).isEqualTo("errand");
        assertThat(task.path("subject").path("reference").asString()).startsWith("MM-");
        assertThat(task.path("assignee").isNull()).isTrue();
        assertThat(task.path("due").asString()).isNotBlank();
    }

    @Test
    void thePagesFollowTheirNextAddress() {
        errands.open(accounts.organisation("freetown"), "Second");
        Answer first = editor.get("/api/v1/tasks?limit=1");
        Answer second = editor.get(first.json().path("next").asString());

        assertThat(first.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(editor.get("/api/v1/tasks?limit=100000").status()).isEqualTo(422);
        assertThat(editor.get("/api/v1/tasks?search=wells").json().path("items").size())
                .isEqualTo(1);
        assertThat(editor.get("/api/v1/tasks?mine=MINE").json().path("items").size())
                .isZero();
    }

    @Test
    void oneClaimsReleasesAndHandsOver() {
        String task = "/api/v1/tasks/" + id();

        assertThat(editor.post(task + "/claim", null)).satisfies(claimed -> {
            assertThat(claimed.status()).isEqualTo(200);
            assertThat(claimed.json().path("assignee").path("id").asString()).isNotBlank();
        });
        assertThat(coordinator.post(task + "/claim", null).status()).isEqualTo(409);
        assertThat(editor.post(task + "/release", null).status()).isEqualTo(200);
        assertThat(coordinator.post(task + "/claim", null).status()).isEqualTo(200);
        Answer handed = coordinator.post(task + "/hand-over", "{\"person\": \"editor.freetown\", \"note\": \"Yours\"}");
        assertThat(handed.status()).isEqualTo(200);
        assertThat(handed.json().path("note").asString()).isEqualTo("Yours");
        assertThat(editor.get("/api/v1/tasks?mine=MINE").json().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void refusalsComeInTheirOrder() {
        String task = "/api/v1/tasks/" + id();

        assertThat(nobody.get("/api/v1/tasks").status()).isEqualTo(401);
        assertThat(nobody.post(task + "/claim", null).status()).isEqualTo(401);
        assertThat(stranger.post(task + "/claim", null).status()).isEqualTo(404);
        assertThat(mayor.post(task + "/claim", null).status()).isEqualTo(403);
        assertThat(stranger.get("/api/v1/tasks").json().path("items").size()).isZero();
        Answer refused = editor.post(task + "/hand-over", "{\"person\": \"mayor.freetown\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("person")).contains("same role");
        assertThat(editor.post(task + "/hand-over", "{\"person\": \"nobody\"}").status())
                .isEqualTo(422);
        assertThat(editor.post(task + "/hand-over", "{\"colleague\": \"x\"}").status())
                .isEqualTo(422);
        assertThat(editor.post("/api/v1/tasks/no-id/claim", null).status()).isIn(404, 422);
        assertThat(editor.get("/api/v1/tasks?mine=YOURS").status()).isEqualTo(422);
    }

    @Test
    void severalAreTakenGivenBackAndHandedOverAtOnceAndEachSaysWhatBecameOfIt() {
        errands.open(accounts.organisation("freetown"), "Second");
        String first = id();
        String second = editor.get("/api/v1/tasks")
                .json()
                .path("items")
                .get(1)
                .path("id")
                .asString();
        coordinator.post("/api/v1/tasks/" + second + "/claim", null);
        String unknown = "01990000-0000-7000-8000-000000000000";
        String all = "{\"tasks\": [\"%s\", \"%s\", \"%s\"]}".formatted(first, second, unknown);

        Answer taken = editor.post("/api/v1/tasks/claim", all);

        assertThat(taken.status()).isEqualTo(200);
        JsonNode tasks = taken.json().path("tasks");
        assertThat(tasks.get(0).path("done").asBoolean()).isTrue();
        assertThat(tasks.get(0).path("problem").isNull()).isTrue();
        assertThat(tasks.get(1).path("problem").asString()).isEqualTo("conflict");
        assertThat(tasks.get(1).path("detail").asString()).contains("has already claimed this");
        assertThat(tasks.get(2).path("problem").asString()).isEqualTo("not-found");

        String handed =
                "{\"tasks\": [\"%s\", \"%s\"], \"person\": \"adviser\", \"note\": \"Yours\"}".formatted(first, second);
        Answer over = editor.post("/api/v1/tasks/hand-over", handed);
        assertThat(over.json().path("tasks").get(0).path("done").asBoolean()).isTrue();
        assertThat(over.json().path("tasks").get(1).path("done").asBoolean()).isFalse();
        Answer back = coordinator.post("/api/v1/tasks/release", all);
        assertThat(back.json().path("tasks").get(0).path("problem").asString()).isEqualTo("conflict");
        assertThat(back.json().path("tasks").get(1).path("done").asBoolean()).isTrue();
    }

    @Test
    void severalAtOnceAreRefusedAsOneWouldBe() {
        String one = "{\"tasks\": [\"%s\"]}".formatted(id());

        assertThat(nobody.post("/api/v1/tasks/claim", one).status()).isEqualTo(401);
        assertThat(problem(stranger.post("/api/v1/tasks/claim", one))).isEqualTo("not-found");
        assertThat(problem(mayor.post("/api/v1/tasks/claim", one))).isEqualTo("forbidden");
        assertThat(problem(mayor.post("/api/v1/tasks/release", one))).isEqualTo("forbidden");
        String toMayor = "{\"tasks\": [\"%s\"], \"person\": \"mayor.freetown\"}".formatted(id());
        assertThat(problem(editor.post("/api/v1/tasks/hand-over", toMayor))).isEqualTo("invalid");
        assertThat(editor.post("/api/v1/tasks/hand-over", one).status()).isEqualTo(422);
        assertThat(editor.post("/api/v1/tasks/claim", "{\"tasks\": []}").status())
                .isEqualTo(422);
        assertThat(editor.post("/api/v1/tasks/claim", "{}").status()).isEqualTo(422);
        assertThat(editor.post("/api/v1/tasks/claim", "{\"task\": []}").status())
                .isEqualTo(422);
    }

    @Test
    void whoHasItIsAskedForItAndGivesItOrKeepsIt() {
        String task = "/api/v1/tasks/" + id();
        assertThat(coordinator.post(task + "/ask", "{}").status()).isEqualTo(409);
        editor.post(task + "/claim", null);
        assertThat(nobody.post(task + "/ask", "{}").status()).isEqualTo(401);
        assertThat(stranger.post(task + "/ask", "{}").status()).isEqualTo(404);
        assertThat(mayor.post(task + "/ask", "{}").status()).isEqualTo(403);
        assertThat(editor.post(task + "/ask", "{}").status()).isEqualTo(409);
        assertThat(coordinator
                        .post(task + "/ask", "{\"words\": \"I know the wells.\"}")
                        .status())
                .isEqualTo(204);

        JsonNode asked = editor.get("/api/v1/tasks")
                .json()
                .path("items")
                .get(0)
                .path("requests")
                .get(0);
        assertThat(asked.path("words").asString()).isEqualTo("I know the wells.");
        String request = task + "/requests/" + asked.path("id").asString();
        Answer third = ApiClient.as(base, "adviser")
                .send("POST", request + "/accept", null, Map.of("Medina-Organisation", "freetown"));
        assertThat(third.status()).isEqualTo(404);
        assertThat(coordinator.post(request + "/accept", null).status()).isEqualTo(404);
        assertThat(coordinator.post(request + "/decline", null).status()).isEqualTo(404);
        assertThat(editor.post(request + "/decline", null).status()).isEqualTo(204);
        JsonNode mine = coordinator
                .get("/api/v1/tasks")
                .json()
                .path("items")
                .get(0)
                .path("requests")
                .get(0);
        assertThat(mine.path("declined").asBoolean()).isTrue();
        assertThat(editor.post(request + "/accept", null).status()).isEqualTo(404);

        coordinator.post(task + "/ask", "{}");
        assertThat(editor.post(request + "/accept", null).status()).isEqualTo(204);
        JsonNode over = coordinator
                .get("/api/v1/tasks?mine=MINE&journey=errand")
                .json()
                .path("items")
                .get(0);
        assertThat(over.path("assignee").path("name").asString()).isEqualTo("Coordinator Freetown");
        assertThat(over.path("requests").size()).isZero();
        assertThat(coordinator
                        .get("/api/v1/tasks?journey=pledge")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void workOfSomebodyWhoIsAwayIsGivenOnByWhoLooksAfterTheOrganisationAndTheHistorySaysWhy() {
        String task = "/api/v1/tasks/" + id();
        String to = "{\"person\": \"coordinator.freetown\", \"reason\": \"Ill until May\"}";
        editor.post(task + "/claim", null);
        assertThat(coordinator.post(task + "/reassign", to).status()).isEqualTo(409);
        jdbc.sql("delete from identity.absence").update();
        String day = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        String absence =
                "{\"deputy\": \"coordinator.freetown\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(day, day);
        assertThat(editor.post("/api/v1/absences", absence).status()).isEqualTo(201);

        assertThat(nobody.post(task + "/reassign", to).status()).isEqualTo(401);
        assertThat(stranger.post(task + "/reassign", to).status()).isEqualTo(404);
        assertThat(mayor.post(task + "/reassign", to).status()).isEqualTo(403);
        assertThat(editor.post(task + "/reassign", to).status()).isEqualTo(403);
        assertThat(coordinator
                        .post(task + "/reassign", to.replace("Ill until May", " "))
                        .errorAt("reason"))
                .contains("Say why");
        assertThat(coordinator
                        .post(task + "/reassign", to.replace("coordinator.", "mayor."))
                        .status())
                .isEqualTo(422);
        assertThat(coordinator.post(task + "/reassign", to).status()).isEqualTo(204);
        jdbc.sql("delete from identity.absence").update();

        JsonNode given =
                coordinator.get("/api/v1/tasks?mine=MINE").json().path("items").get(0);
        assertThat(given.path("note").asString()).isEqualTo("Ill until May");
        assertThat(files.history(subject, accounts.actor("editor.freetown", "freetown")))
                .anySatisfy(row -> {
                    assertThat(row.action()).isEqualTo("give-on");
                    assertThat(row.reason()).isEqualTo("Editor Freetown → Coordinator Freetown: Ill until May");
                });
        assertThat(files.history(subject, accounts.actor("officer", "secretariat")))
                .noneMatch(row -> row.action().equals("give-on"));
    }

    private static String problem(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("tasks").get(0).path("problem").asString();
    }

    private String id() {
        return editor.get("/api/v1/tasks")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }
}
