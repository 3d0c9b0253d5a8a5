package org.medina.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medina.pledge.PledgeId;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What anybody reads of a pledge's progress, on its page and as data. */
@IntegrationTest
class ProgressRegisterIT {

    private final ProgressForTests progress;
    private final ApiClient anybody;

    @Autowired
    ProgressRegisterIT(ProgressForTests progress, @LocalServerPort int port) {
        this.progress = progress;
        this.anybody = ApiClient.anonymous("http://localhost:" + port);
    }

    @Test
    void anUpdateIsReadWithoutWhatTheCityKeeps() {
        PledgeId pledge = progress.joint("Read by anybody");
        ProgressId id = progress.running(pledge);
        assertThat(page(pledge)).contains("No update has been published yet.");
        progress.edit("editor.freetown", "freetown", id, """
                {"stage": "STALLED", "narrative": "The <b>third</b> site waits.", "percent": 10,
                 "reached": {"total": 60, "groups": {"REFUGEES": 3}},
                 "obstacles": [{"kind": "CAPACITY", "words": "Staff is missing."},
                               {"kind": "LEGAL", "words": "The ministry keeps the titles."}],
                 "evidence": [{"title": "Report", "address": "https://example.org/report"}]}""");
        progress.part("editor.montreal", "montreal", id, "{\"percent\": 100}");
        assertThat(page(pledge)).doesNotContain("site waits");
        progress.handIn(id);
        progress.accept(id);

        assertThat(page(pledge))
                .contains("The &lt;b&gt;third&lt;/b&gt; site waits.")
                .contains("Stalled")
                .contains("28 % done") // 80 x 10 + 20 x 100
                .contains("fewer than 5")
                .contains("Staff is missing.")
                .contains("https://example.org/report")
                .doesNotContain("The ministry keeps the titles.");
        JsonNode update = open(pledge).at("/updates/0");
        assertThat(update.path("stage").asString()).isEqualTo("STALLED");
        assertThat(update.path("reached").asString()).isEqualTo("60");
        assertThat(update.at("/reachedGroups/REFUGEES").asString()).isEqualTo("<5");
        assertThat(update.toString()).doesNotContain("The ministry keeps the titles.");
        assertThat(open(pledge).path("progress").asString()).isEqualTo("STALLED");
    }

    @Test
    void aRestIsToldWithoutItsReason() {
        ProgressId id = progress.in(ProgressStage.PAUSED);
        PledgeId pledge = progress.details(id).pledge();

        assertThat(page(pledge)).contains("Reporting rests at the moment").doesNotContain("The river took the wards.");
        assertThat(open(pledge).path("reportingPaused").asBoolean()).isTrue();
        assertThat(open(pledge).toString()).doesNotContain("The river took the wards.");
    }

    private String page(PledgeId pledge) {
        return anybody.get("/register/" + pledge).body();
    }

    private JsonNode open(PledgeId pledge) {
        return anybody.get("/api/v1/register/pledges/" + pledge).json();
    }
}
