package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.grant.GrantOverHttp.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two people press at the same moment: one outcome, and nothing is paid twice. */
@IntegrationTest
class GrantRaceIT {

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    private final GrantsForTests grants;
    private final GrantOverHttp http;
    private final GrantStates states;

    @Autowired
    GrantRaceIT(GrantsForTests grants, @LocalServerPort int port) {
        this.grants = grants;
        this.http = new GrantOverHttp("http://localhost:" + port);
        this.states = new GrantStates(http, grants);
    }

    @AfterAll
    static void everybodyGoesHome() {
        PEOPLE.shutdown();
    }

    @RepeatedTest(8)
    void anAgencyThatApprovesTwiceAtOnceApprovesOnce() throws Exception {
        String id = states.in("DELIVERY_CHECKED");

        List<Integer> answers = atOnce(
                () -> http.post(IOM, id, "tranches/1/approve", null),
                () -> http.post(IOM, id, "tranches/1/approve", null));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(acts(id, "approve-tranche")).isEqualTo(1);
        assertThat(grants.work(id(id))).contains("approve-tranche unhcr");
    }

    @RepeatedTest(8)
    void approvalAndRefusalAtOnceLeaveOneOutcome() throws Exception {
        String id = states.in("DELIVERY_CHECKED");

        atOnce(
                () -> http.post(IOM, id, "tranches/1/approve", null),
                () -> http.post(UNHCR, id, "tranches/1/refuse", REASON));

        JsonNode tranche = http.read(CITY, id).path("tranches").path(0);
        assertThat(tranche.path("state").asString()).isEqualTo("PLANNED");
        assertThat(tranche.path("parts"))
                .allMatch(part -> part.path("approved").isMissingNode()
                        || part.path("approved").isNull());
        assertThat(grants.work(id(id))).containsExactly("report freetown", "request-tranche freetown");
    }

    @RepeatedTest(8)
    void aPaymentThatIsRecordedTwiceAtOnceIsRecordedOnce() throws Exception {
        String id = states.in("DELIVERY_APPROVED");
        String payment = payment("iom", "44940.00", "USD", reference());

        List<Integer> answers = atOnce(
                () -> http.post(AGENT, id, "tranches/1/pay", payment),
                () -> http.post(AGENT, id, "tranches/1/pay", payment));

        assertThat(answers).contains(200).doesNotContain(500).hasSize(2);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(paid(id)).isEqualByComparingTo("44940");
    }

    @RepeatedTest(8)
    void twoPaymentsAtOnceNeverPassWhatWasApproved() throws Exception {
        String id = states.in("DELIVERY_APPROVED");

        List<Integer> answers = atOnce(
                () -> http.post(AGENT, id, "tranches/1/pay", payment("iom", "30000", "USD", reference())),
                () -> http.post(AGENT, id, "tranches/1/pay", payment("iom", "30000", "USD", reference())));

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
        assertThat(paid(id)).isEqualByComparingTo("30000");
    }

    @RepeatedTest(8)
    void oneReferencePaysOneOfTwoGrants() throws Exception {
        String one = states.in("DELIVERY_APPROVED");
        String other = states.in("DELIVERY_APPROVED");
        String payment = payment("iom", "44940.00", "USD", reference());

        List<Integer> answers = atOnce(
                () -> http.post(AGENT, one, "tranches/1/pay", payment),
                () -> http.post(AGENT, other, "tranches/1/pay", payment));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(paid(one).add(paid(other))).isEqualByComparingTo("44940");
    }

    @RepeatedTest(8)
    void theLastTwoSignaturesAtOnceConcludeTheAgreement() throws Exception {
        String id = states.in("AGREEMENT_SIGNING");
        String signature = signature(http.hash(id));
        http.done(MAYOR, id, "sign", signature);

        assertThat(atOnce(() -> http.post(IOM, id, "sign", signature), () -> http.post(UNHCR, id, "sign", signature)))
                .containsOnly(200);
        assertThat(grants.work(id(id))).containsExactly("report freetown", "request-tranche freetown");
    }

    private BigDecimal paid(String id) {
        return http.read(OFFICER, id)
                .path("figures")
                .path("paid")
                .path("amount")
                .decimalValue();
    }

    private long acts(String id, String action) {
        return http.read(OFFICER, id + "/history").path("items").findValuesAsString("action").stream()
                .filter(action::equals)
                .count();
    }

    private static List<Integer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Answer>> answers = List.of(
                PEOPLE.submit(() -> {
                    start.await();
                    return one.call();
                }),
                PEOPLE.submit(() -> {
                    start.await();
                    return other.call();
                }));
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        return statuses;
    }

    private static GrantId id(String id) {
        return new GrantId(UUID.fromString(id));
    }
}
