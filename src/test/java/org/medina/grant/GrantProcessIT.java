package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.grant.GrantOverHttp.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The ways through a grant's process: whom it waits for at each step, and every way out. */
@IntegrationTest
class GrantProcessIT {

    private final GrantsForTests grants;
    private final GrantOverHttp http;
    private final GrantStates states;

    @Autowired
    GrantProcessIT(GrantsForTests grants, @LocalServerPort int port) {
        this.grants = grants;
        this.http = new GrantOverHttp("http://localhost:" + port);
        this.states = new GrantStates(http, grants);
    }

    @Test
    void eachStepToTheFinancialClosureWaitsForThoseWhoseTurnItIs() {
        String id = grants.open("Every step").toString();
        stands(id, "commit iom", "commit unhcr");
        http.done(IOM, id, "commit", null);
        stands(id, "commit unhcr");
        http.done(UNHCR, id, "commit", "{\"currency\": \"EUR\"}");
        stands(id, "check-conditions secretariat");
        http.tick(id);
        stands(id, "confirm-conditions secretariat");
        http.done(HEAD, id, "confirm-diligence", null);
        stands(id, "draft-agreement secretariat");
        http.draft(id);
        stands(id, "approve-agreement secretariat");
        http.done(HEAD, id, "return-agreement", REASON);
        stands(id, "draft-agreement secretariat");
        http.draft(id);
        http.done(HEAD, id, "approve-agreement", null);
        stands(id, "sign freetown", "sign iom", "sign unhcr");
        http.sign(id);
        stands(id, "report freetown", "request-tranche freetown");

        http.done(CITY, id, "tranches/1/request", null);
        stands(id, "check-tranche secretariat", "report freetown");
        http.done(OFFICER, id, "tranches/1/return", REASON);
        stands(id, "report freetown", "request-tranche freetown");
        http.done(CITY, id, "tranches/1/request", null);
        http.done(OFFICER, id, "tranches/1/check", null);
        stands(id, "approve-tranche iom", "approve-tranche unhcr", "report freetown");
        http.done(IOM, id, "tranches/1/approve", null);
        stands(id, "approve-tranche unhcr", "report freetown");
        http.done(UNHCR, id, "tranches/1/refuse", REASON);
        stands(id, "report freetown", "request-tranche freetown");
        http.approved(id, 1);
        stands(id, "pay funds", "report freetown");
        http.paid(id, 1, "44940.00", "26964.00");
        stands(id, "report freetown", "spend-first freetown");

        http.done(CITY, id, "report", interim());
        stands(id, "accept-report secretariat", "spend-first freetown");
        http.done(OFFICER, id, "reports/1/return", REASON);
        stands(id, "report freetown", "spend-first freetown");
        http.done(CITY, id, "report", interim());
        http.done(IOM, id, "reports/1/accept", null);
        stands(id, "report freetown", "request-tranche freetown");
        http.approved(id, 2);
        http.paid(id, 2, "19260.00", "11556.00");
        stands(id, "report freetown");
        http.done(CITY, id, "report", report(true, "58000", "31000", "9000", "6860"));
        http.done(OFFICER, id, "reports/2/accept", null);
        stands(id, "close funds");
        assertThat(http.read(AGENT, id)
                        .path("figures")
                        .path("balance")
                        .path("amount")
                        .decimalValue())
                .isEqualByComparingTo("2140");
        http.done(AGENT, id, "close", GrantStates.closing().replace("5350.00", "2140"));

        ended(id, GrantStage.CLOSED, true);
    }

    @Test
    void withoutOneAgencysShareThereIsNoGrant() {
        String id = grants.open("Declined").toString();
        http.done(IOM, id, "commit", null);
        http.done(UNHCR, id, "decline", REASON);

        ended(id, GrantStage.DECLINED, false);
        assertThat(http.read(CITY, id).path("endReason").asString()).isEqualTo("Because.");
    }

    @Test
    void aGrantThatIsCalledOffLeavesNoWork() {
        String id = states.in("AGREEMENT_PAPER");
        http.done(HEAD, id, "call-off", REASON);

        ended(id, GrantStage.CALLED_OFF, false);
    }

    @Test
    void aGrantLapsesWithItsRequest() {
        GrantRequest request = grants.usual("Lapsed");
        GrantId id = grants.open(request);
        grants.lapse(id, request.about());

        assertThat(grants.caseFile(id).status()).isEqualTo("CALLED_OFF");
        assertThat(grants.work(id)).isEmpty();
    }

    @Test
    void anAgreementThatWasSignedOutsideCountsOnceASecondPersonHasComparedIt() {
        String id = states.in("AGREEMENT_SIGNING");
        http.done(MAYOR, id, "sign", signature(http.hash(id)));
        http.done(CITY, id, "record-paper", paper(http.scan(id)));
        stands(id, "check-paper secretariat", "sign iom", "sign unhcr");
        assertThat(http.post(IOM, id, "sign", signature(http.hash(id))).status())
                .isEqualTo(409);
        http.done(HEAD, id, "refuse-paper", REASON);
        stands(id, "sign iom", "sign unhcr");
        http.done(OFFICER, id, "record-paper", paper(http.scan(id)));
        http.done(HEAD, id, "check-paper", null);

        stands(id, "report freetown", "request-tranche freetown");
    }

    @Test
    void anAgreementThatIsReopenedIsDraftedAndSignedAnew() {
        String id = states.in("AGREEMENT_SIGNING");
        http.done(MAYOR, id, "sign", signature(http.hash(id)));
        http.done(HEAD, id, "reopen-agreement", REASON);
        stands(id, "draft-agreement secretariat");
        http.done(OFFICER, id, "draft-agreement", "{\"text\": \"Other terms.\"}");
        http.done(HEAD, id, "approve-agreement", null);
        stands(id, "sign freetown", "sign iom", "sign unhcr");
        http.sign(id);

        stands(id, "report freetown", "request-tranche freetown");
    }

    @Test
    void withTheFinalReportTheTranchesThatWereNotAskedForLapse() {
        String id = states.in("DELIVERY_PAID");
        http.done(CITY, id, "report", report(true, "40000", "20000", "5000", "4550"));
        stands(id, "accept-report secretariat", "spend-first freetown");
        JsonNode grant = http.done(OFFICER, id, "reports/1/accept", null);

        stands(id, "close funds");
        assertThat(grant.path("tranches").path(1).path("state").asString()).isEqualTo("LAPSED");
    }

    @Test
    void refusalsSayAtTheFieldWhatWouldBeRight() {
        String id = states.in("DELIVERY_APPROVED");
        String pay = "tranches/1/pay";
        Answer much = http.post(AGENT, id, pay, payment("iom", "44940.01", "USD", reference()));
        assertThat(much.errorAt("amount")).contains("44940.00");
        assertThat(http.post(AGENT, id, pay, payment("unhcr", "1", "USD", reference()))
                        .errorAt("currency"))
                .contains("EUR");
        assertThat(http.post(AGENT, id, pay, payment("iom", "1", "USD", "DE89 3704 0044 0532 0130 00"))
                        .errorAt("reference"))
                .contains("bank account");
        assertThat(http.post(AGENT, id, pay, payment("unicef", "1", "USD", reference()))
                        .errorAt("agency"))
                .isNotBlank();
        String reference = reference();
        http.done(AGENT, id, pay, payment("iom", "940.00", "USD", reference));
        Answer again = http.post(AGENT, id, pay, payment("iom", "940.00", "USD", reference.replace(" ", "-")));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("already");
        http.done(AGENT, id, pay, payment("iom", "44000.00", "USD", reference()));
        assertThat(http.read(AGENT, id)
                        .path("figures")
                        .path("paid")
                        .path("amount")
                        .decimalValue())
                .isEqualByComparingTo("44940");
        assertThat(http.post(CITY, id, "report", report(false, "66000.01", "0", "0", "0"))
                        .errorAt("spent.1"))
                .contains("66000.00");
    }

    private void stands(String id, String... work) {
        assertThat(grants.work(id(id))).containsExactly(work);
    }

    private void ended(String id, GrantStage stage, boolean completed) {
        assertThat(grants.caseFile(id(id)).status()).isEqualTo(stage.name());
        assertThat(grants.caseFile(id(id)).turn()).isNull();
        assertThat(grants.work(id(id))).isEmpty();
        assertThat(grants.runs(id(id))).isFalse();
        assertThat(grants.heard(id(id))).singleElement().satisfies(closed -> assertThat(closed.completed())
                .isEqualTo(completed));
    }

    private static GrantId id(String id) {
        return new GrantId(UUID.fromString(id));
    }
}
