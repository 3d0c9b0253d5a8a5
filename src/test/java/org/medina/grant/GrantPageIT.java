package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.grant.GrantOverHttp.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Screen;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screens of grants as everybody gets them at every stage, and the papers that come out of them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantPageIT {

    private final Map<String, String> standing = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final GrantsForTests grants;
    private final String base;

    @Autowired
    GrantPageIT(GrantsForTests grants, @LocalServerPort int port) {
        this.grants = grants;
        this.base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMITMENT         | approver.iom         | Commit to our share, Decline our share
            COMMITMENT         | coordinator.freetown |
            COMMITMENT         | head                 | Call the grant off
            DILIGENCE_TICKED   | officer              |
            DILIGENCE_TICKED   | head                 | Confirm the checks, Call the grant off
            AGREEMENT          | officer              | Draft the agreement
            AGREEMENT_DRAFTED  | head                 | Approve the agreement, Return the draft, Call the grant off
            AGREEMENT_SIGNING  | mayor.freetown       | Read and sign
            AGREEMENT_SIGNING  | officer              | Record a signed paper
            AGREEMENT_PAPER    | head                 | The paper is right, Refuse the paper, Call the grant off
            DELIVERY           | coordinator.freetown | Request the tranche, Write the report
            DELIVERY           | reviewer.iom         |
            DELIVERY_REQUESTED | officer              | The request is in order, Return the request
            DELIVERY_CHECKED   | approver.unhcr       | Approve our part, Do not approve
            DELIVERY_APPROVED  | agent.funds          | Record a payment
            DELIVERY_REPORTED  | officer              | Accept the final report, Return the report
            CLOSING            | agent.funds          | Record the final figures
            CLOSED             | coordinator.freetown |
            DECLINED           | coordinator.freetown |
            CALLED_OFF         | officer              |
            """)
    void theCasePageOffersWhatMayBeDoneNow(String state, String account, String buttons) {
        Screen page = session(account).open("/grants/" + in(state));

        // a grant that another test took further keeps the title it began with
        assertThat(page.all("h1")).singleElement().asString().startsWith("Ward desks, ");
        assertThat(page.buttonsIn("medina-turn-actions"))
                .containsExactlyInAnyOrderElementsOf(
                        buttons == null
                                ? List.of()
                                : Arrays.stream(buttons.split(","))
                                        .map(String::strip)
                                        .toList());
        assertThat(page.sent().replace("org.medina.grant.", ""))
                .contains("107,000.00")
                .doesNotContain("!{", "grant.");
        assertThat(session(account).open("/grants").sent())
                .contains(page.all("h1").getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERY, focal.sierraleone",
        "DELIVERY, coordinator.montreal",
        "DELIVERY, approver.unicef",
        "COMMITMENT, agent.funds"
    })
    void whoHasNoPartInItFindsNothing(String state, String account) {
        String id = in(state);
        for (String page : List.of("", "/sign", "/report")) {
            assertThat(session(account).open("/grants/" + id + page).all("h1")).containsExactly("Not found");
        }
        assertThat(session(account).open("/grants").sent()).doesNotContain(id);
    }

    @Test
    void theAgreementIsReadWholeWhereItIsSigned() {
        Screen page = session(MAYOR).open("/grants/" + in("AGREEMENT_SIGNING") + "/sign");

        assertThat(page.sent())
                .contains("The city carries the project out as described.", "74,900.00", "You sign for the office");
        assertThat(page.all("vaadin-button")).contains("Sign this text");
    }

    @Test
    void aReportIsWrittenAgainstTheBudget() {
        Screen page = session(CITY).open("/grants/" + in("DELIVERY") + "/report");

        assertThat(page.sent()).contains("Approved 60,000.00", "at most 66,000.00", "Families registered");
        assertThat(page.all("vaadin-button")).contains("Hand in the report");
    }

    @Test
    void theHistorySaysWhatWasDoneAboutWhatAndForHowMuch() {
        String sent = session(CITY).open("/grants/" + in("DELIVERY_PAID")).sent();

        assertThat(sent)
                .contains(
                        "Asked for tranche 1",
                        "Found the request for tranche 1 in order",
                        "Approved its part of tranche 1",
                        "Recorded a payment of tranche 1")
                .containsPattern("44,940\\.00\\WUSD, reference TR ");
    }

    @Test
    void agreementAndReportGoOutAsPdfAndWord() {
        String address = "/api/v1/grants/" + in("DELIVERY_REPORTED");
        ApiClient city = ApiClient.as(base, CITY);

        for (String paper : List.of("/agreement", "/reports/1")) {
            assertThat(new String(city.download(address + paper + "/pdf"), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(city.download(address + paper + "/docx")).startsWith('P', 'K');
        }
        assertThat(city.get(address + "/agreement/exe").status()).isEqualTo(404);
        assertThat(ApiClient.as(base, "coordinator.montreal")
                        .get(address + "/agreement/pdf")
                        .status())
                .isEqualTo(404);
    }

    private String in(String state) {
        return standing.computeIfAbsent(state, wanted -> new GrantStates(new GrantOverHttp(base), grants).in(wanted));
    }

    private Session session(String account) {
        return sessions.computeIfAbsent(account, name -> Session.of(base, name));
    }
}
