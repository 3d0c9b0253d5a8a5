package org.medina.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AbsencesApiIT {

    private static final String ABSENCES = "/api/v1/absences";

    private final JdbcClient jdbc;
    private final String base;
    private final ApiClient editor;

    @Autowired
    AbsencesApiIT(JdbcClient jdbc, Accounts accounts, @LocalServerPort int port) {
        this.jdbc = jdbc;
        accounts.organisation("freetown");
        this.base = "http://localhost:" + port;
        this.editor = ApiClient.as(base, "editor.freetown");
    }

    @BeforeEach
    @AfterEach
    void clear() {
        jdbc.sql("delete from identity.absence").update();
    }

    @Test
    void oneEntersOnesAbsenceReadsItAndComesBack() {
        Answer entered = editor.post(ABSENCES, absence(null, "coordinator.freetown"));
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.json().path("deputy").path("name").asString()).isEqualTo("Coordinator Freetown");

        Answer list = ApiClient.as(base, "mayor.freetown").get(ABSENCES);
        assertThat(list.json().path("items").size()).isEqualTo(1);
        String id = list.json().path("items").get(0).path("id").asString();
        assertThat(ApiClient.as(base, "mayor.freetown")
                        .post(ABSENCES + "/" + id + "/end", null)
                        .status())
                .isEqualTo(403);
        assertThat(ApiClient.as(base, "editor.montreal")
                        .post(ABSENCES + "/" + id + "/end", null)
                        .status())
                .isEqualTo(404);
        assertThat(editor.post(ABSENCES + "/" + id + "/end", null).status()).isEqualTo(204);
        assertThat(editor.get(ABSENCES).json().path("items").size()).isZero();
    }

    @Test
    void refusalsComeInTheirOrder() {
        ApiClient nobody = ApiClient.anonymous(base);
        assertThat(nobody.get(ABSENCES).status()).isEqualTo(401);
        assertThat(nobody.post(ABSENCES, absence(null, "coordinator.freetown")).status())
                .isEqualTo(401);
        assertThat(ApiClient.as(base, "observer").get(ABSENCES).status()).isEqualTo(403);
        assertThat(editor.post(ABSENCES, absence("coordinator.freetown", "editor.freetown"))
                        .status())
                .isEqualTo(403);
        assertThat(editor.post(ABSENCES, absence(null, "mayor.freetown")).errorAt("deputy"))
                .contains("same roles");
        assertThat(editor.post(ABSENCES, absence(null, "nobody")).status()).isEqualTo(422);
        assertThat(editor.post(ABSENCES, "{}").status()).isEqualTo(422);
        assertThat(editor.post(ABSENCES, "{\"substitute\": \"x\"}").status()).isEqualTo(422);
    }

    private static String absence(@org.jspecify.annotations.Nullable String person, String deputy) {
        LocalDate from = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2);
        return "{%s\"deputy\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(person == null ? "" : "\"person\": \"" + person + "\", ", deputy, from, from.plusDays(5));
    }
}
