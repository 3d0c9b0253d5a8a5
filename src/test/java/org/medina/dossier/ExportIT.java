package org.medina.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.pledge.PledgeId;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A pledge on the forms of the forums, over HTTP: what does not fit is named before anybody copies it there. */
@IntegrationTest
class ExportIT {

    private final DossierFixtures fixtures;
    private final JdbcClient jdbc;
    private final String base;
    private List<PledgeId> pledges = List.of();

    @Autowired
    ExportIT(DossierFixtures fixtures, JdbcClient jdbc, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void publish() {
        pledges = fixtures.pledges(2);
    }

    @AfterEach
    void takeAway() {
        fixtures.forget(pledges);
    }

    @Test
    void aPledgeOfACityStandsInTheFieldsOfBothForms() {
        DossierDetails dossier =
                fixtures.compiled(fixtures.request(DossierFixtures.about(), Grouping.IMRF_ROUND_TABLES, pledges));
        ApiClient officer = ApiClient.as(base, "officer");
        String entries = "/api/v1/dossiers/" + dossier.id() + "/groups";
        String reference = officer.get(entries)
                .json()
                .path("items")
                .get(0)
                .path("entries")
                .get(0)
                .path("reference")
                .asString();
        String cited = "/api/v1/dossiers/" + dossier.id() + "/pledges/" + reference + "/forms/";

        JsonNode migration = officer.get(cited + "gcm").json();
        assertThat(migration.path("taken").asBoolean()).isTrue();
        assertThat(value(migration, "description")).startsWith("What is done here");
        assertThat(value(migration, "objectives")).contains(" ");
        // 66 and 97 have no place there
        assertThat(misfits(migration)).contains("66, 97").doesNotContain("speaks of refugees");
        JsonNode refugees = officer.get(cited + "grf").json();
        assertThat(misfits(refugees)).isEmpty();
        assertThat(value(refugees, "paragraphs")).contains("meeting needs");
        assertThat(officer.get(cited + "gfmd").status()).isEqualTo(404);
        assertThat(officer.get("/api/v1/dossiers/" + dossier.id() + "/forms/gcm")
                        .body())
                .startsWith("\"reference\",\"form\"")
                .contains(reference, "A roof for everybody");
        assertThat(ApiClient.as(base, "coordinator.freetown").get(cited + "gcm").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTooShortTooLongOrAboutRefugeesIsNamed() {
        assertThat(misfits(form("gcm"))).doesNotContain("characters");
        change("summary", "Short, for refugees.");
        assertThat(misfits(form("gcm"))).contains("has 20 characters", "300 to 3,000", "speaks of refugees (refugees)");
        change("summary", "x".repeat(3001));
        assertThat(misfits(form("gcm"))).contains("has 3,001 characters");
        assertThat(misfits(form("grf"))).isEmpty();
    }

    @Test
    void aPledgeUnderOneCompactGoesIntoItsFormAlone() {
        change("compactScope", "GCR");
        String path = "/api/v1/pledges/" + pledges.getFirst() + "/forms/";

        assertThat(form("gcm").path("taken").asBoolean()).isFalse();
        assertThat(ApiClient.as(base, "officer").get(path + "gcm/json").status())
                .isEqualTo(409);
        assertThat(form("grf").path("taken").asBoolean()).isTrue();
        for (String format : List.of("json", "csv", "docx")) {
            assertThat(ApiClient.as(base, "officer").get(path + "grf/" + format).status())
                    .as(format)
                    .isEqualTo(200);
        }
        assertThat(ApiClient.as(base, "officer").get(path + "grf/odt").status()).isEqualTo(404);
    }

    @Test
    void whoMayReadAPledgeMayTakeItAlong() {
        String form = "/api/v1/pledges/" + pledges.getFirst() + "/forms/grf";
        List<String> world = List.of(
                "observer", "coordinator.quezon", "reviewer.iom", "focal.canada", "officer", "supporter.network");
        for (String what : List.of(form, form + "/csv")) {
            assertThat(ApiClient.anonymous(base).get(what).status()).isEqualTo(401);
            assertThat(world)
                    .allSatisfy(account -> assertThat(answer(account, what)).isEqualTo(200));
        }
        jdbc.sql("update pledge.pledge set status = 'DRAFT', published_at = null where id = :id")
                .param("id", pledges.getFirst().value())
                .update();
        jdbc.sql("update casefile.case_file set visibility = 'CITY', status = 'DRAFT' where id = :id")
                .param("id", pledges.getFirst().value())
                .update();
        String pledge = "/api/v1/pledges/" + pledges.getFirst();
        assertThat(answer("coordinator.freetown", form)).isEqualTo(200);
        assertThat(answer("observer", form)).isEqualTo(404);
        assertThat(answer("reviewer.iom", form + "/csv")).isEqualTo(404);
        assertThat(world)
                .allSatisfy(account -> assertThat(answer(account, form)).isEqualTo(answer(account, pledge)))
                .allSatisfy(
                        account -> assertThat(answer(account, form + "/csv")).isEqualTo(answer(account, pledge)));
    }

    private int answer(String account, String path) {
        return ApiClient.as(base, account).get(path).status();
    }

    @Test
    void aCellOfTheTableIsNeverACommand() {
        change("title", "=cmd|'/c calc'!A1");

        assertThat(ApiClient.as(base, "officer")
                        .get("/api/v1/pledges/" + pledges.getFirst() + "/forms/grf/csv")
                        .body())
                .contains("\"'=cmd|'/c calc'!A1\"");
    }

    private JsonNode form(String profile) {
        return ApiClient.as(base, "officer")
                .get("/api/v1/pledges/" + pledges.getFirst() + "/forms/" + profile)
                .json();
    }

    private void change(String field, String value) {
        jdbc.sql("update pledge.pledge set content = jsonb_set(content, array[:field], to_jsonb(cast(:value as text)))"
                        + " where id = :id")
                .param("field", field)
                .param("value", value)
                .param("id", pledges.getFirst().value())
                .update();
    }

    private static String value(JsonNode form, String key) {
        for (JsonNode field : form.path("fields")) {
            if (field.path("key").asString().equals(key)) {
                return field.path("value").asString();
            }
        }
        throw new AssertionError("no " + key + " in " + form);
    }

    private static String misfits(JsonNode form) {
        StringBuilder words = new StringBuilder();
        form.path("misfits")
                .forEach(misfit -> words.append(misfit.path("words").asString()).append('\n'));
        return words.toString();
    }
}
