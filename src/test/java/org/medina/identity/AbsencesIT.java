package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AbsencesIT {

    /** In Freetown, where it is the same day as in UTC. */
    private static final LocalDate TODAY = LocalDate.of(2031, 5, 12);

    @Autowired
    Absences absences;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor current;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    private OrganisationId city;
    private Actor editor;
    private Actor coordinator;
    private Actor mayor;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from identity.absence").update();
        clock.moveTo(Instant.parse("2031-05-12T09:00:00Z"));
        city = accounts.organisation("freetown");
        editor = accounts.actor("editor.freetown", "freetown");
        coordinator = accounts.actor("coordinator.freetown", "freetown");
        mayor = accounts.actor("mayor.freetown", "freetown");
    }

    @AfterEach
    void end() {
        clock.reset();
        jdbc.sql("delete from identity.absence").update();
    }

    @Test
    void oneIsAwayFromTheFirstToTheLastDayAsDaysAreCountedThere() {
        OrganisationId montreal = accounts.organisation("montreal");
        Actor away = accounts.actor("editor.montreal", "montreal");
        Actor deputy = accounts.actor("adviser", "montreal");
        Absence entered = current.callAs(
                away, () -> absences.enter(id(away), montreal, id(deputy), TODAY.plusDays(1), TODAY.plusDays(3)));

        // four hours behind UTC in May
        assertThat(absences.of(id(away), Instant.parse("2031-05-13T03:59:59Z"))).isEmpty();
        assertThat(absences.of(id(away), Instant.parse("2031-05-13T04:00:00Z"))).contains(entered);
        assertThat(absences.of(id(away), Instant.parse("2031-05-16T03:59:59Z"))).contains(entered);
        assertThat(absences.of(id(away), Instant.parse("2031-05-16T04:00:00Z"))).isEmpty();
        assertThat(absences.standsInFor(id(deputy), montreal, Instant.parse("2031-05-14T12:00:00Z")))
                .containsExactly(id(away));
        assertThat(absences.standsInFor(id(deputy), city, Instant.parse("2031-05-14T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void oneselfTheCoordinatorAndTheSecretariatEnterItAndNobodyElse() {
        Actor officer = accounts.actor("officer", "secretariat");
        Actor stranger = accounts.actor("coordinator.montreal", "montreal");
        refused(Problem.Kind.FORBIDDEN, () -> enterAs(mayor, editor, coordinator, 1, 3));
        refused(Problem.Kind.FORBIDDEN, () -> enterAs(stranger, editor, coordinator, 1, 3));
        refused(Problem.Kind.FORBIDDEN, () -> enterAs(editor, coordinator, editor, 1, 3));

        enterAs(editor, editor, coordinator, 1, 3);
        enterAs(coordinator, editor, coordinator, 11, 13);
        Absence last = enterAs(officer, editor, coordinator, 21, 23);

        assertThat(current.callAs(mayor, () -> absences.ahead(city))).hasSize(3).contains(last);
        refused(Problem.Kind.FORBIDDEN, () -> current.callAs(stranger, () -> absences.ahead(city)));
        refused(Problem.Kind.NOT_FOUND, () -> current.runAs(stranger, () -> absences.end(last.id())));
        refused(Problem.Kind.FORBIDDEN, () -> current.runAs(mayor, () -> absences.end(last.id())));
        current.runAs(editor, () -> absences.end(last.id()));
        assertThat(current.callAs(mayor, () -> absences.ahead(city))).hasSize(2);
    }

    @Test
    void onlySomebodyOfTheSameRoleStandsInAndNotOneWhoIsAway() {
        refused(Problem.Kind.INVALID, () -> enterAs(editor, editor, mayor, 1, 3));
        refused(Problem.Kind.INVALID, () -> enterAs(editor, editor, editor, 1, 3));
        refused(Problem.Kind.INVALID, () -> enterAs(editor, editor, null, 1, 3));
        refused(Problem.Kind.INVALID, () -> enterAs(editor, editor, coordinator, 3, 1));
        refused(Problem.Kind.INVALID, () -> enterAs(editor, editor, coordinator, -9, -1));
        refused(Problem.Kind.INVALID, () -> enterAs(editor, editor, coordinator, 0, 500));

        enterAs(editor, editor, coordinator, 1, 3);
        refused(Problem.Kind.CONFLICT, () -> enterAs(editor, editor, coordinator, 3, 8));
        // who stands in is not away meanwhile
        refused(
                Problem.Kind.CONFLICT,
                () -> enterAs(coordinator, coordinator, accounts.actor("adviser", "freetown"), 2, 2));
        refused(Problem.Kind.INVALID, () -> enterAs(coordinator, accounts.actor("adviser", "freetown"), editor, 2, 2));
        enterAs(coordinator, coordinator, editor, 4, 8);
    }

    @Test
    void whoComesBackEarlierIsBackToday() {
        Absence absence = enterAs(editor, editor, coordinator, 0, 9);
        assertThat(absences.of(id(editor), clock.instant())).contains(absence);

        current.runAs(coordinator, () -> absences.end(absence.id()));

        assertThat(absences.of(id(editor), clock.instant())).isEmpty();
        refused(Problem.Kind.NOT_FOUND, () -> current.runAs(coordinator, () -> absences.end(absence.id())));
        Absence begun = enterAs(editor, editor, coordinator, -2, 9);
        current.runAs(editor, () -> absences.end(begun.id()));
        assertThat(absences.of(id(editor), clock.instant())).isEmpty();
        assertThat(absences.of(id(editor), clock.instant().minusSeconds(86_400)))
                .isPresent();
        refused(Problem.Kind.CONFLICT, () -> current.runAs(editor, () -> absences.end(begun.id())));
    }

    private Absence enterAs(Actor by, Actor away, @Nullable Actor deputy, int first, int last) {
        return current.callAs(
                by,
                () -> absences.enter(
                        id(away),
                        city,
                        deputy == null ? null : id(deputy),
                        TODAY.plusDays(first),
                        TODAY.plusDays(last)));
    }

    private static PersonId id(Actor actor) {
        return actor.requiredPerson();
    }

    private static void refused(Problem.Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
