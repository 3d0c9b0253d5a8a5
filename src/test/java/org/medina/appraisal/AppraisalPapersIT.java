package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.appraisal.AppraisalOverHttp.COUNTRY;
import static org.medina.appraisal.AppraisalOverHttp.DONOR;
import static org.medina.appraisal.AppraisalOverHttp.IOM;
import static org.medina.appraisal.AppraisalOverHttp.OFFICER;
import static org.medina.appraisal.AppraisalOverHttp.path;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How a request was judged, on paper: never before the vote is closed, and never for those who are judged. */
@IntegrationTest
@Import({AppraisalsForTests.class, AppraisalStates.class})
class AppraisalPapersIT {

    private final AppraisalStates states;
    private final AppraisalOverHttp http;

    @Autowired
    AppraisalPapersIT(AppraisalStates states, @LocalServerPort int port) {
        this.states = states;
        this.http = new AppraisalOverHttp("http://localhost:" + port);
    }

    @Test
    void nobodyPrintsAnythingWhileTheVoteIsOpen() {
        AppraisalId id = states.straight("DECIDING_VOTED", http);

        for (String account : List.of(OFFICER, "head", DONOR, COUNTRY)) {
            for (String paper : List.of("record/pdf", "record/docx", "minutes/pdf")) {
                assertThat(http.get(account, path(id, paper)).status())
                        .as(account + " " + paper)
                        .isEqualTo(409);
            }
        }
    }

    @Test
    void onceItIsClosedThoseWhoDecidedAndTheSecretariatPrintItAndNobodyElse() {
        AppraisalId id = states.straight("DECIDED", http);

        for (String account : List.of(OFFICER, "head", DONOR)) {
            for (String paper : List.of("record", "minutes")) {
                assertThat(http.get(account, path(id, paper + "/pdf")).body()).startsWith("%PDF-");
                Answer word = http.get(account, path(id, paper + "/docx"));
                assertThat(word.body()).startsWith("PK");
                assertThat(word.header("Content-Disposition"))
                        .contains("attachment", paper.equals("record") ? "appraisal" : "minutes");
                assertThat(word.header("Cache-Control")).contains("no-store");
            }
        }
        for (String account : List.of(IOM, "coordinator.freetown", "operator", AppraisalOverHttp.UN)) {
            assertThat(http.get(account, path(id, "record/pdf")).status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(http.get("observer", path(id, "record/pdf")).status()).isEqualTo(404);
        assertThat(http.get(OFFICER, path(id, "record/odt")).status()).isEqualTo(404);
    }

    @Test
    void thereAreNoMinutesToPrintBeforeTheyAreSent() {
        AppraisalId id = states.straight("MINUTES", http);

        assertThat(http.get(OFFICER, path(id, "record/pdf")).status()).isEqualTo(200);
        assertThat(http.get(OFFICER, path(id, "minutes/pdf")).status()).isEqualTo(409);
    }
}
