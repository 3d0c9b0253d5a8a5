package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.EDITOR;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalOverHttp;
import org.medina.base.PortalClock;
import org.medina.call.CallTerms;
import org.medina.identity.CurrentActor;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a call keeps for whom, counted while the committee decides and in the portfolio. */
@IntegrationTest
class ReservedMoneyIT {

    private static final String SMALL = "{\"profile\": {\"population\": \"UNDER_50_000\", \"income\": \"HIGH\"}}";

    @Autowired
    private PortalClock clock;

    @Autowired
    private FundingLists lists;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private FundingOverHttp http;
    private AppraisalOverHttp appraisals;
    private FundingVerdicts verdicts;

    @BeforeEach
    void begin() {
        String base = "http://localhost:" + port;
        http = new FundingOverHttp(base, clock.instant());
        appraisals = new AppraisalOverHttp(base);
        verdicts = new FundingVerdicts(base, clock);
    }

    @Test
    void theCommitteeAndThePortfolioSeeHowMuchOfWhatIsKeptIsAskedAndApproved() {
        String call = http.call("NONE");
        String approved = http.eligible(call, "Of a large city");
        verdicts.judge(approved, "APPROVE");
        String small = small(call, "Of a small city");
        http.written(call, "Never handed in");
        String withdrawn = small(call, "Withdrawn");
        http.done(CITY, "/" + withdrawn + "/withdraw", "{\"reason\": \"We found the money.\"}");
        AppraisalId appraisal = verdicts.appraisal(small);
        for (String account : List.of(AppraisalOverHttp.IOM, OFFICER)) {
            assertThat(appraisals.read(account, appraisal).path("reserved").size())
                    .as(account + " before the reviews are in")
                    .isZero();
        }

        verdicts.reviewed(small);

        for (String account : List.of(AppraisalOverHttp.DONOR, OFFICER)) {
            JsonNode kept = appraisals.read(account, appraisal).path("reserved");
            assertThat(kept.size()).isEqualTo(2);
            assertShare(group(kept, "SMALL_CITIES"), 1, "50.0", "0.0", true);
            assertShare(group(kept, "LOW_INCOME"), 1, "50.0", "100.0", false);
        }
        assertThat(appraisals
                        .read(AppraisalOverHttp.IOM, appraisal)
                        .path("reserved")
                        .size())
                .isZero();
        assertInThePortfolio(call);
        assertThat(behind(call, CallTerms.Group.SMALL_CITIES)).containsExactly(small);
        assertThat(behind(call, CallTerms.Group.LOW_INCOME)).containsExactly(approved);
    }

    private void assertInThePortfolio(String call) {
        JsonNode rows = api(OFFICER).get("/api/v1/portfolio/reserved").json().path("items");
        List<JsonNode> here = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("call").asString().equals(call))
                .toList();
        assertThat(here).hasSize(2);
        here.forEach(row -> assertThat(row.path("percent").asInt()).isEqualTo(25));
        assertThat(api(AppraisalOverHttp.IOM)
                        .get("/api/v1/portfolio/reserved")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(api(CITY).get("/api/v1/portfolio/reserved").status()).isEqualTo(403);
    }

    /** The list that a number leads to has as many rows as it counts. */
    private List<String> behind(String call, CallTerms.Group group) {
        Set<FundingStatus> handedIn = Set.of(FundingStatus.APPRAISAL, FundingStatus.FEEDBACK, FundingStatus.GRANT);
        var filter = new FundingFilter(null, handedIn, UUID.fromString(call), null, null, null, null, group);
        return actors.callAs(accounts.actor(OFFICER, "secretariat"), () -> lists.page(filter, 0, 10)).stream()
                .map(request -> request.id().toString())
                .toList();
    }

    private String small(String call, String title) {
        String id = http.written(call, title);
        assertThat(http.send(EDITOR, "PATCH", "/" + id, SMALL).status()).isEqualTo(200);
        http.done(CITY, "/" + id + "/submit", null);
        http.done(OFFICER, "/" + id + "/check", "{\"verdict\": \"ELIGIBLE\"}");
        return id;
    }

    private ApiClient api(String account) {
        return ApiClient.as("http://localhost:" + port, account);
    }

    private static JsonNode group(JsonNode kept, String name) {
        return StreamSupport.stream(kept.spliterator(), false)
                .filter(one -> one.path("group").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertShare(JsonNode share, int requests, String asked, String approved, boolean counts) {
        assertThat(share.path("requests").asInt()).isEqualTo(requests);
        assertThat(share.path("askedPercent").decimalValue()).isEqualByComparingTo(asked);
        assertThat(share.path("approvedPercent").decimalValue()).isEqualByComparingTo(approved);
        assertThat(share.path("counts").asBoolean()).isEqualTo(counts);
    }
}
