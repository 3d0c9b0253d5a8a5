package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.grant.GrantOverHttp.AGENT;
import static org.medina.grant.GrantOverHttp.CITY;
import static org.medina.grant.GrantOverHttp.payment;
import static org.medina.grant.GrantOverHttp.reference;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medina.pledge.BehindTheCurtain;
import org.medina.testing.ApiClient;
import org.medina.testing.RunningPortal;
import tools.jackson.databind.JsonNode;

/** Power is cut while money of the demo story is under way: nothing is paid twice, and everything is told once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "medina.long", matches = "true")
class GrantOutageE2E {

    private static final String LAST_TO_APPROVE = "approver.unhabitat";
    private static final String PAY = "tranches/2/pay";
    private static final int PARTS = 12;

    private final long seed = Long.getLong("medina.crash.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private RunningPortal portal;
    private GrantOverHttp http;

    @BeforeAll
    void open() {
        System.out.println("Power cuts: repeat with -Dmedina.crash.seed=" + seed);
        portal = RunningPortal.quick(Map.of("MEDINA_DEMO", "true"));
        http = new GrantOverHttp(portal.url());
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private record Payment(String agency, String reference, String body) {}

    @Test
    void betweenApprovedAndPaidAPowerCutNeitherLosesNorDoublesMoney() throws Exception {
        BehindTheCurtain.assertAllTellTheSame(portal);
        String grant = waitingForAnAgency();
        http.done(LAST_TO_APPROVE, grant, "tranches/2/approve", null);
        portal.kill();
        portal.start();
        assertThat(tranche(grant).path("state").asString()).isEqualTo("APPROVED");
        assertThat(tranche(grant).path("paid").decimalValue()).isZero();

        List<Payment> parts = new ArrayList<>();
        for (int at = 0; at < PARTS; at++) {
            parts.add(part(at % 2 == 0 ? "iom" : "unhabitat", "1000"));
        }
        Set<Payment> answered = cutAmid(grant, parts);
        portal.start();
        for (Payment part : parts) {
            int kept = kept(part);
            assertThat(told(grant, part)).as("told as often as paid: " + part).isEqualTo(kept);
            assertThat(kept).as(part.toString()).isBetween(answered.contains(part) ? 1 : 0, 1);
            assertThat(http.post(AGENT, grant, PAY, part.body()).status())
                    .as("repeated: " + part)
                    .isEqualTo(kept == 0 ? 200 : 409);
        }
        assertThat(tranche(grant).path("paid").decimalValue()).isEqualByComparingTo("12000");

        payTheRest(grant, parts);
        assertThat(tranche(grant).path("state").asString()).isEqualTo("PAID");
        for (Payment part : parts) {
            assertThat(kept(part)).as(part.toString()).isOne();
            assertThat(told(grant, part)).as(part.toString()).isOne();
        }
        BehindTheCurtain.assertAllTellTheSame(portal);
    }

    /** The grant of Freetown in the demo story: one agency has approved its second tranche, the other has not. */
    private String waitingForAnAgency() {
        JsonNode grants = ApiClient.as(portal.url(), CITY).get("/api/v1/grants").json();
        return grants.path("items")
                .valueStream()
                .filter(row -> row.path("stage").asString().equals("DELIVERY"))
                .map(row -> row.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode tranche(String grant) {
        return http.read(AGENT, grant).path("tranches").path(1);
    }

    private static Payment part(String agency, String amount) {
        String reference = reference();
        return new Payment(agency, reference, payment(agency, amount, "USD", reference));
    }

    /** What is left of each agency's part, and then once more what was the last of it. */
    private void payTheRest(String grant, List<Payment> parts) {
        for (String agency : List.of("iom", "unhabitat")) {
            String id = ApiClient.as(portal.url(), "approver." + agency)
                    .get("/api/v1/me")
                    .json()
                    .path("actingFor")
                    .path("id")
                    .asString();
            BigDecimal left = tranche(grant)
                    .path("parts")
                    .valueStream()
                    .filter(part -> part.path("agency").asString().equals(id))
                    .map(part -> part.path("left").decimalValue())
                    .findFirst()
                    .orElseThrow();
            Payment rest = part(agency, left.toPlainString());
            http.done(AGENT, grant, PAY, rest.body());
            assertThat(http.post(AGENT, grant, PAY, rest.body()).status())
                    .as("nothing is left, or all is paid")
                    .isIn(422, 409);
            parts.add(rest);
        }
    }

    /** All at once, and the power goes when some are answered. */
    private Set<Payment> cutAmid(String grant, List<Payment> parts) throws Exception {
        Semaphore answers = new Semaphore(0);
        Set<Payment> answered = new CopyOnWriteArraySet<>();
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Payment part : parts) {
                sent.add(callers.submit(() -> {
                    try {
                        if (http.post(AGENT, grant, PAY, part.body()).status() == 200) {
                            answered.add(part);
                            answers.release();
                        }
                    } catch (UncheckedIOException theLineIsDead) {
                        // nobody knows whether it was paid
                    }
                }));
            }
            answers.acquire(1 + random.nextInt(parts.size() / 2));
            portal.kill();
        }
        for (Future<?> one : sent) {
            one.get();
        }
        return answered;
    }

    private int kept(Payment part) throws SQLException {
        return count("select count(*) from \"grant\".payment where reference = ?", part.reference());
    }

    private int told(String grant, Payment part) throws SQLException {
        return count(
                "select count(*) from casefile.history where action = 'pay' and case_id = '" + grant
                        + "' and reason like '%, ' || ?",
                part.reference());
    }

    private int count(String sql, String value) throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
