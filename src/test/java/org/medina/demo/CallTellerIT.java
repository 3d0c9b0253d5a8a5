package org.medina.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.call.CallDetails;
import org.medina.call.CallId;
import org.medina.call.CallReading;
import org.medina.call.CallStatus;
import org.medina.identity.CurrentActor;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the demo story, told step by step on the days on which they happened. */
@IntegrationTest
class CallTellerIT {

    private final CallTeller teller;
    private final CallReading reading;
    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final PortalClock clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    @Autowired
    CallTellerIT(
            CallTeller teller,
            CallReading reading,
            CurrentActor currentActor,
            Accounts accounts,
            PortalClock clock,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.teller = teller;
        this.reading = reading;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
    }

    private record Scene(CallTale tale, CallTale.Step step) {}

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void oneIsOpenOneDecidesOnePaysAndOneWaitsForTheHead() throws IOException {
        Map<String, CallId> told = told();

        CallDetails open = details(told, "call-open");
        assertThat(open.status()).isEqualTo(CallStatus.PUBLISHED);
        assertThat(reading.isOpen(open.id())).isTrue();
        assertThat(details(told, "call-deciding").status()).isEqualTo(CallStatus.CLOSED);
        assertThat(details(told, "call-paying").status()).isEqualTo(CallStatus.CLOSED);
        assertThat(details(told, "call-paying").version()).isEqualTo(2);
        assertThat(details(told, "call-draft").handedOver()).isTrue();
    }

    private Map<String, CallId> told() throws IOException {
        Map<String, CallId> told = new HashMap<>();
        Instant today = clock.instant();
        for (Scene scene : scenes()) {
            clock.moveTo(today.minus(Duration.ofDays(scene.step().daysAgo())));
            currentActor.runAs(
                    accounts.actor(scene.step().account(), scene.step().organisation()),
                    () -> transaction.executeWithoutResult(status -> tell(scene, told)));
        }
        clock.reset();
        return told;
    }

    private void tell(Scene scene, Map<String, CallId> told) {
        CallId known = told.get(scene.tale().key());
        if (known == null) {
            told.put(scene.tale().key(), new CallId(teller.begin(scene.tale(), scene.step())));
        } else {
            teller.act(scene.tale(), known.value(), scene.step());
        }
    }

    private List<Scene> scenes() throws IOException {
        List<Scene> scenes = new ArrayList<>();
        try (InputStream file = new ClassPathResource("demo/calls.json").getInputStream()) {
            for (CallTale tale : json.readValue(file, CallTale[].class)) {
                tale.steps().forEach(step -> scenes.add(new Scene(tale, step)));
            }
        }
        scenes.sort(
                Comparator.comparing((Scene scene) -> scene.step().daysAgo()).reversed());
        return scenes;
    }

    private CallDetails details(Map<String, CallId> told, String tale) {
        CallId id = Objects.requireNonNull(told.get(tale), tale);
        return currentActor.callAs(accounts.actor("officer", "secretariat"), () -> reading.get(id));
    }
}
