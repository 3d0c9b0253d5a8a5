package org.medina.inbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
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
    private final ApiClient editor;
    private final ApiClient coordinator;
    private final ApiClient mayor;
    private final ApiClient stranger;
    private final ApiClient nobody;

    private SubjectRef subject = new SubjectRef("errand", new java.util.UUID(0, 0));

    @Autowired
    TasksApiIT(Errands errands, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.errands = errands;
        this.accounts = accounts;
        this.jdbc = jdbc;
        String base = "http://localhost:" + port;
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

    private String id() {
        return editor.get("/api/v1/tasks")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }
}
