package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.appraisal.AppraisalOverHttp.AGREE;
import static org.medina.appraisal.AppraisalOverHttp.COUNTRY;
import static org.medina.appraisal.AppraisalOverHttp.DONOR;
import static org.medina.appraisal.AppraisalOverHttp.OFFICER;
import static org.medina.appraisal.AppraisalOverHttp.STAKEHOLDER;
import static org.medina.appraisal.AppraisalOverHttp.path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Another member of the committee takes the place of one who takes no part. */
@IntegrationTest
@Import({AppraisalsForTests.class, AppraisalStates.class})
class AppraisalSeatingIT {

    private static final String ALTERNATE = "alternate.committee";
    private static final String FOR_DONORS = "{\"constituency\": \"Donors\", \"person\": \"alternate.committee\"}";
    private static final String INTEREST = "{\"reason\": \"I come from there.\"}";

    private final AppraisalStates states;
    private final AppraisalOverHttp http;
    private final String base;

    @Autowired
    AppraisalSeatingIT(AppraisalStates states, @LocalServerPort int port) {
        this.states = states;
        this.base = "http://localhost:" + port;
        this.http = new AppraisalOverHttp(base);
    }

    @Test
    void aStandInVotesInThePlaceOfARecusedSeatAndItsVoteCounts() {
        AppraisalId id = states.straight("DECIDING_VOTE", http);
        assertThat(work()).doesNotContain(id.value().toString());
        assertThat(http.post(ALTERNATE, path(id, "vote"), AGREE).status()).isEqualTo(403);
        http.done(DONOR, id, "recuse", INTEREST);

        http.done(OFFICER, id, "stand-in", FOR_DONORS);

        assertThat(work()).contains(id.value().toString());
        assertThat(http.read(ALTERNATE, id).path("reviews").size()).isEqualTo(2);
        http.done(COUNTRY, id, "vote", AGREE);
        http.done(STAKEHOLDER, id, "vote", AGREE);
        assertThat(http.post(OFFICER, path(id, "close-vote"), null).status())
                .as("the stand-in has not voted")
                .isEqualTo(409);
        http.done(ALTERNATE, id, "vote", "{\"choice\": \"OBJECT\", \"words\": \"It costs too much.\"}");
        http.done(OFFICER, id, "close-vote", null);
        JsonNode result = http.read(OFFICER, id).path("rounds").path(0).path("result");
        assertThat(result.path("agreed").asInt()).isEqualTo(2);
        assertThat(result.path("objected").asInt()).isEqualTo(1);
        assertThat(result.path("quorum").asInt()).isEqualTo(3);
        assertThat(result.path("votes").toString()).contains("Donors", "It costs too much.");
    }

    /** The seat lent by UNICEF is barred from the beginning, because UNICEF would get money. */
    @Test
    void aStandInWhoHasAnInterestTooLeavesThePlaceFreeAgain() {
        AppraisalId id = states.straight("DECIDING", http);
        http.done(
                OFFICER,
                id,
                "stand-in",
                "{\"constituency\": \"United Nations\", \"person\": \"alternate.committee\", \"secondedBy\": \"iom\"}");
        assertThat(http.read(OFFICER, id).path("actions").toString()).doesNotContain("NAME_STAND_IN");

        http.done(ALTERNATE, id, "recuse", INTEREST);

        assertThat(http.read(OFFICER, id).path("actions").toString()).contains("NAME_STAND_IN");
        assertThat(http.get(ALTERNATE, "/" + id.value()).status()).isEqualTo(404);
        assertThat(http.get(OFFICER, path(id, "history")).body()).contains("\"stand-in\"");
        assertThat(http.get("reviewer.iom", path(id, "history")).body()).doesNotContain("\"stand-in\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"constituency": "Donors", "person": "alternate.committee"}                                     | constituency
            {"constituency": "Nobody", "person": "alternate.committee"}                                     | constituency
            {"constituency": "United Nations", "person": "donor.committee"}                                 | person
            {"constituency": "United Nations", "person": "reviewer.iom"}                                    | person
            {"constituency": "United Nations"}                                                              | person
            {"constituency": "United Nations", "person": "alternate.committee", "secondedBy": "unicef"}     | person
            {"constituency": "United Nations", "person": "alternate.committee", "secondedBy": "nobody"}     | secondedBy
            """)
    void whoeverCannotTakeThePlaceIsRefusedAtTheField(String body, String field) {
        AppraisalId id = states.straight("DECIDING", http);

        Answer refused = http.post(OFFICER, path(id, "stand-in"), body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt(field)).isNotBlank();
    }

    private String work() {
        return ApiClient.as(base, ALTERNATE).get("/api/v1/tasks?limit=200").body();
    }
}
