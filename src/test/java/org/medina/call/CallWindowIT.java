package org.medina.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.call.CallTerms.FormKind;
import org.medina.identity.CurrentActor;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A call opens with its first day and closes with its last, in its own zone. */
@IntegrationTest
class CallWindowIT {

    private final CallOverHttp http;
    private final CallReading reading;
    private final CallDrafting drafting;
    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final PortalClock clock;
    private final TransactionTemplate transaction;

    @Autowired
    CallWindowIT(
            CallReading reading,
            CallDrafting drafting,
            CurrentActor currentActor,
            Accounts accounts,
            PortalClock clock,
            TransactionTemplate transaction,
            @LocalServerPort int port) {
        this.reading = reading;
        this.drafting = drafting;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
        this.http = new CallOverHttp("http://localhost:" + port, clock.instant());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Africa/Freetown", "America/Toronto", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"
            })
    void itsLastDayIsOverWhenItIsOverThere(String zone) {
        LocalDate opens = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone)).plusDays(10);
        LocalDate closes = opens.plusDays(20);
        CallId id = published("""
                {"zone": "%s", "opens": "%s", "closes": "%s",
                 "forms": [{"kind": "INTAKE", "invited": true, "closes": "%s"}, {"kind": "FULL_PROPOSAL"}]}""".formatted(zone, opens, closes, opens.plusDays(5)));
        Instant opening = opens.atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant entered =
                opens.plusDays(5).atTime(LocalTime.MAX).atZone(ZoneId.of(zone)).toInstant();
        Instant closing = closes.atTime(LocalTime.MAX).atZone(ZoneId.of(zone)).toInstant();

        at(opening.minusSeconds(1), () -> {
            assertThat(reading.isOpen(id)).isFalse();
            assertRefused(id, FormKind.INTAKE, "call.problem.not-yet-open");
        });
        at(opening, () -> {
            assertThat(reading.isOpen(id)).isTrue();
            assertThat(reading.open()).anyMatch(open -> open.id().equals(id));
            require(id, FormKind.INTAKE);
        });
        at(entered.minusSeconds(1), () -> require(id, FormKind.INTAKE));
        at(entered.plusSeconds(1), () -> {
            assertThat(reading.isOpen(id)).isFalse();
            assertThat(reading.open()).noneMatch(open -> open.id().equals(id));
            assertRefused(id, FormKind.INTAKE, "call.problem.form-closed");
            require(id, FormKind.FULL_PROPOSAL);
            assertRefused(id, FormKind.CONCEPT_NOTE, "call.problem.no-such-form");
            assertThat(status(id)).isEqualTo(CallStatus.PUBLISHED);
        });
        at(closing.minusSeconds(1), () -> assertThat(status(id)).isEqualTo(CallStatus.PUBLISHED));
        at(closing.plusSeconds(1), () -> {
            assertThat(status(id)).isEqualTo(CallStatus.CLOSED);
            assertRefused(id, FormKind.FULL_PROPOSAL, "call.problem.form-closed");
        });
    }

    /** Those under way lose no day by a version that closes earlier, and win those of one that closes later. */
    @Test
    void aNewVersionTakesTimeFromNobody() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        CallId id = published("{\"closes\": \"%s\"}".formatted(today.plusDays(30)));
        publishVersion(id, "{\"closes\": \"%s\"}".formatted(today.plusDays(10)));

        at(today.plusDays(20).atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant(), () -> {
            assertRefused(id, FormKind.FULL_PROPOSAL, "call.problem.form-closed");
            transaction.executeWithoutResult(status -> reading.requireOpen(id, FormKind.FULL_PROPOSAL, 1));
        });
    }

    @Test
    void whoHandsInAndWhoClosesAtTheSameMomentComeOneAfterTheOther() throws Exception {
        CallId id = published("{}");
        CompletableFuture<Void> closing = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            reading.requireOpen(id, FormKind.INTAKE);
            Thread.ofVirtual().start(() -> {
                as("head", () -> drafting.close(id, "No money is left."));
                closing.complete(null);
            });
            assertThatThrownBy(() -> closing.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });

        closing.get(20, TimeUnit.SECONDS);
        assertRefused(id, FormKind.INTAKE, "call.problem.closed-early");
        assertThat(reading.isOpen(id)).isFalse();
    }

    private CallId published(String change) {
        String id = http.drafted("By the clock");
        http.done(CallOverHttp.OFFICER, "PATCH", "/" + id, change);
        http.done(CallOverHttp.HEAD, "POST", "/" + id + "/publish", null);
        return new CallId(UUID.fromString(id));
    }

    private void publishVersion(CallId id, String change) {
        http.done(CallOverHttp.OFFICER, "POST", "/" + id + "/new-version", null);
        http.done(CallOverHttp.OFFICER, "PATCH", "/" + id, change);
        http.done(CallOverHttp.HEAD, "POST", "/" + id + "/publish", null);
    }

    private void at(Instant moment, Runnable then) {
        clock.moveTo(moment);
        try {
            then.run();
        } finally {
            clock.reset();
        }
    }

    private CallStatus status(CallId id) {
        return currentActor.callAs(accounts.actor("coordinator.freetown", "freetown"), () -> reading.get(id)
                .status());
    }

    private void as(String account, Runnable work) {
        currentActor.runAs(accounts.actor(account, "secretariat"), work);
    }

    private void require(CallId id, FormKind form) {
        transaction.executeWithoutResult(status -> reading.requireOpen(id, form));
    }

    private void assertRefused(CallId id, FormKind form, String key) {
        assertThatThrownBy(() -> require(id, form)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.WRONG_STATE);
            assertThat(problem.messageKey()).isEqualTo(key);
        });
    }
}
