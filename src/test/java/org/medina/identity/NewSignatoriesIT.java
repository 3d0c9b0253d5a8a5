package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs for an organisation for the first time waits, and the others hear of it. */
@IntegrationTest
class NewSignatoriesIT {

    private static final Duration A_DAY = Duration.ofHours(24);

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor actors;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private Actor newcomer;
    private OrganisationId montreal;
    private Office office;

    @BeforeEach
    void anOfficeAndSomebodyNew() {
        montreal = accounts.organisation("montreal");
        newcomer = accounts.actor("editor.montreal", "montreal");
        Actor acting = accounts.actor("officer", "secretariat");
        officer = new Actor(
                acting.person(),
                acting.name(),
                acting.organisation(),
                acting.roles(),
                new SignIn("oidc-code", clock.instant()));
        forget();
        office = actors.callAs(officer, () -> offices.open(montreal, "Mayor " + UUID.randomUUID()));
    }

    @AfterEach
    void putBack() {
        clock.reset();
        forget();
    }

    private void forget() {
        jdbc.sql("delete from identity.mandate where person = :person")
                .param("person", newcomer.requiredPerson().value())
                .update();
    }

    @Test
    void whoIsNewSignsADayLaterAndThoseWhoRunTheCasesAreTold() {
        Instant now = clock.instant();

        Mandate mandate = grant(officer);

        assertThat(offices.mandateOf(newcomer.requiredPerson(), montreal, now)).isEmpty();
        assertThat(offices.waitsUntil(newcomer.requiredPerson(), montreal, now)).isPresent();
        assertThat(offices.mandateOf(newcomer.requiredPerson(), montreal, now.plus(A_DAY.minusMinutes(1))))
                .isEmpty();
        assertThat(offices.mandateOf(newcomer.requiredPerson(), montreal, now.plus(A_DAY.plusMinutes(1))))
                .contains(mandate);
        assertThat(told(mandate)).contains("coordinator.montreal").doesNotContain("editor.montreal", "officer");
    }

    @Test
    void whoSignsAlreadyDoesNotWaitForTheNextMandate() {
        grant(officer);
        clock.moveBy(A_DAY.plusMinutes(1));

        Mandate next = grant(officer);

        assertThat(next.goodFrom()).isNull();
        assertThat(told(next)).isEmpty();
    }

    @Test
    void whatThePortalItselfEntersWaitsForNothing() {
        Mandate mandate = grant(Actor.system("test"));

        assertThat(mandate.goodFrom()).isNull();
        assertThat(offices.mandateOf(newcomer.requiredPerson(), montreal, clock.instant()))
                .contains(mandate);
    }

    private Mandate grant(Actor by) {
        return actors.callAs(
                by,
                () -> offices.grant(
                        office.id(),
                        newcomer.requiredPerson(),
                        MandateKind.HOLDER,
                        LocalDate.parse("2026-01-01"),
                        null,
                        null));
    }

    private List<String> told(Mandate mandate) {
        return jdbc.sql("""
                        select p.username from notification.outbox b join identity.person p on p.id = b.person
                         where b.kind = 'SIGNATORY' and b.key = :mandate order by 1""")
                .param("mandate", mandate.id().toString())
                .query(String.class)
                .list();
    }
}
