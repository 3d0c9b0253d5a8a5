package org.medina.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.identity.CurrentActor;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandates;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The networks of the demo story, and the pledge that one of them enters. */
@IntegrationTest
class NetworkTellerIT {

    private final Map<String, UUID> told = new HashMap<>();

    @Autowired
    NetworkTeller networks;

    @Autowired
    PledgeTeller pledges;

    @Autowired
    NetworkMandates mandates;

    @Autowired
    PledgeReading reading;

    @Autowired
    CurrentActor actors;

    @Autowired
    Accounts accounts;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @AfterEach
    void forget() {
        clock.reset();
        told.values().forEach(id -> jdbc.sql("delete from identity.network_mandate where id = :id")
                .param("id", id)
                .update());
    }

    @Test
    void oneActsForItsCityAndHasEnteredAPledgeAndOneHasActed() throws IOException {
        Instant today = clock.instant();
        for (NetworkTale tale : read("networks.json", NetworkTale[].class)) {
            tale.steps().forEach(step -> as(today, step, () -> networks(tale, step)));
        }
        PledgeTale entered = Arrays.stream(read("pledges.json", PledgeTale[].class))
                .filter(tale -> tale.key().equals("kenema-traders"))
                .findFirst()
                .orElseThrow();
        PledgeTale.Step step = entered.steps().getFirst();
        PledgeId pledge = new PledgeId(as(today, step, () -> pledges.begin(entered, step)));
        clock.reset();

        assertThat(standing("network-for-kenema")).isEqualTo(NetworkMandate.Standing.RUNS);
        assertThat(standing("network-for-milan")).isEqualTo(NetworkMandate.Standing.ENDED);
        actors.runAs(accounts.actor("coordinator.kenema", "kenema"), () -> assertThat(
                        Objects.requireNonNull(reading.get(pledge).enteredBy()).alias())
                .isEqualTo("network"));
    }

    private UUID networks(NetworkTale tale, NetworkTale.Step step) {
        UUID known = told.get(tale.key());
        if (known == null) {
            told.put(tale.key(), networks.begin(tale, step));
        } else {
            networks.act(tale, known, step);
        }
        return Objects.requireNonNull(told.get(tale.key()));
    }

    private UUID as(Instant today, Tale.Step step, Supplier<UUID> work) {
        clock.moveTo(today.minus(Duration.ofDays(step.daysAgo())));
        return actors.callAs(
                accounts.actor(step.account(), step.organisation()),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private NetworkMandate.Standing standing(String tale) {
        return mandates.standing(
                mandates.find(Objects.requireNonNull(told.get(tale))).orElseThrow());
    }

    private <T> T read(String file, Class<T> type) throws IOException {
        try (InputStream stream = new ClassPathResource("demo/" + file).getInputStream()) {
            return json.readValue(stream, type);
        }
    }
}
