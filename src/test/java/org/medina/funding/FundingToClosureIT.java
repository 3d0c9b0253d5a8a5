package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.HEAD;
import static org.medina.funding.FundingOverHttp.OFFICER;
import static org.medina.grant.GrantOverHttp.AGENT;
import static org.medina.grant.GrantOverHttp.IOM;
import static org.medina.grant.GrantOverHttp.payment;
import static org.medina.grant.GrantOverHttp.reference;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.grant.GrantOverHttp;
import org.medina.grant.GrantsForTests;
import org.medina.inbox.Inbox;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Processes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An approved request to the end of its grant: each end of the grant is the request's end, told once. */
@IntegrationTest
class FundingToClosureIT {

    @Autowired
    private PortalClock clock;

    @Autowired
    private GrantsForTests signatories;

    @Autowired
    private Processes processes;

    @Autowired
    private Inbox inbox;

    @LocalServerPort
    private int port;

    private FundingOverHttp http;
    private GrantOverHttp grants;
    private FundingVerdicts verdicts;

    @BeforeEach
    void begin() {
        String base = "http://localhost:" + port;
        http = new FundingOverHttp(base, clock.instant());
        grants = new GrantOverHttp(base);
        verdicts = new FundingVerdicts(base, clock);
        signatories.seatSignatories();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theFinancialClosureOfItsGrantClosesTheRequest() {
        String id = granted("To the end", "CONDITIONAL");
        String grant = grantOf(id);
        agree(grant);
        tranche(grant, 1, "100000", "54450");
        told(grant, 1, report(false, "80000", "35000", "8050"));
        tranche(grant, 2, "60000", "32670");
        told(grant, 2, report(false, "125000", "60000", "12950"));
        tranche(grant, 3, "40000", "21780");
        told(grant, 3, report(true, "200000", "98000", "20860"));
        assertThat(grants.read(CITY, grant).path("stage").asString()).isEqualTo("CLOSING");
        assertThat(http.status(id)).as("money is still to be accounted for").isEqualTo("GRANT");

        grants.done(AGENT, grant, "close", closing("2140.00"));
        ended(id, grant, "CLOSED", "close");
        assertThat(http.read(CITY, id).path("completed").asBoolean()).isTrue();
    }

    @Test
    void aGrantThatAnAgencyDeclinesEndsTheRequestToo() {
        String id = granted("Declined", "APPROVE");
        String grant = grantOf(id);
        grants.done(IOM, grant, "decline", "{\"reason\": \"We have no office there.\"}");
        ended(id, grant, "DECLINED", "call-off");
    }

    @Test
    void aGrantThatIsCalledOffEndsTheRequestToo() {
        String id = granted("Called off", "APPROVE");
        String grant = grantOf(id);
        grants.commit(grant);
        grants.done(HEAD, grant, "call-off", "{\"reason\": \"The city has no register any more.\"}");
        ended(id, grant, "CALLED_OFF", "call-off");
    }

    private String granted(String title, String decision) {
        String id = http.eligible(http.call("NONE"), title);
        verdicts.judge(id, decision);
        http.done(OFFICER, "/" + id + "/send-feedback", null);
        assertThat(http.status(id)).isEqualTo("GRANT");
        return id;
    }

    private String grantOf(String id) {
        String address = http.read(OFFICER, id).path("grant").asString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void agree(String grant) {
        grants.commit(grant);
        int items = grants.read(OFFICER, grant).path("checklist").path("items").size();
        assertThat(items)
                .as("what is checked of all, and the committee's condition")
                .isEqualTo(5);
        for (int item = 1; item <= items; item++) {
            grants.done(OFFICER, grant, "checklist/" + item + "/tick", "{\"words\": \"Seen and in order.\"}");
        }
        grants.done(HEAD, grant, "confirm-diligence", null);
        grants.draft(grant);
        grants.done(HEAD, grant, "approve-agreement", null);
        grants.sign(grant);
        assertThat(grants.read(CITY, grant).path("stage").asString()).isEqualTo("DELIVERY");
    }

    private void tranche(String grant, int number, String iom, String unhcr) {
        grants.approved(grant, number);
        String pay = "tranches/" + number + "/pay";
        grants.done(AGENT, grant, pay, payment("iom", iom, "USD", reference()));
        grants.done(AGENT, grant, pay, payment("unhcr", unhcr, "EUR", reference()));
    }

    private void told(String grant, int number, String report) {
        grants.done(CITY, grant, "report", report);
        grants.done(OFFICER, grant, "reports/" + number + "/accept", null);
    }

    private static String report(boolean last, String staff, String services, String indirect) {
        return """
                {"until": "%s", "last": %s, "narrative": "The wards keep the register.",
                 "spent": [{"category": 1, "amount": %s}, {"category": 3, "amount": %s},
                           {"category": 8, "amount": %s}],
                 "actuals": [{"indicator": "Families registered", "value": "3120"}]}
                """.formatted(LocalDate.now(ZoneOffset.UTC), last, staff, services, indirect);
    }

    private static String closing(String returned) {
        return "{\"returned\": %s, \"day\": \"%s\", \"reference\": \"RET 1\"}"
                .formatted(returned, LocalDate.now(ZoneOffset.UTC));
    }

    private void ended(String id, String grant, String stage, String act) {
        assertThat(grants.read(CITY, grant).path("stage").asString()).isEqualTo(stage);
        assertThat(http.status(id)).isEqualTo("CLOSED");
        SubjectRef request = new FundingId(UUID.fromString(id)).subject();
        assertThat(processes.waitingAt(request)).isEmpty();
        assertThat(inbox.of(request)).isEmpty();
        List<String> acts = new ArrayList<>();
        for (JsonNode row : http.get(CITY, "/" + id + "/history").json().path("items")) {
            acts.add(row.path("action").asString());
        }
        assertThat(acts).containsOnlyOnce(act);
    }
}
