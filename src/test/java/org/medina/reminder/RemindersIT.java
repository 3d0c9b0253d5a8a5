package org.medina.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.WorkItem;
import org.medina.notification.NoticesForTests;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In weeks of 2031 in which nobody else works; Freetown works from Monday to Friday, in UTC. */
@IntegrationTest
class RemindersIT {

    private static final String FREETOWN = "freetown";
    private static final String MAYOR = "mayor.freetown";
    private static final Instant MONDAY = Instant.parse("2031-06-02T10:00:00Z");
    private static final Instant FRIDAY_NIGHT = Instant.parse("2031-06-13T23:59:59Z");

    @Autowired
    Watching watching;

    @Autowired
    ReminderRules rules;

    @Autowired
    CallsForHelp calls;

    @Autowired
    NoticesForTests told;

    @Autowired
    PledgeFixtures pledges;

    @Autowired
    Inbox inbox;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor current;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PortalClock clock;

    private @Nullable PledgeId drafted;
    private String task = "";

    @BeforeEach
    void begin() {
        accounts.organisation(FREETOWN);
        told.forget();
        drafted = pledges.draft(pledges.complete("Wells that nobody may forget"));
        jdbc.sql("delete from inbox.entry where subject_id = :case")
                .param("case", pledge().value())
                .update();
        // nothing else is looked at: work of other tests is of the years before
        jdbc.sql("delete from reminder.watch").update();
        clock.moveTo(MONDAY);
    }

    @AfterEach
    void end() {
        close(task);
        clock.reset();
    }

    @Test
    void workIsRemindedOfTwoDaysBeforeOnTheDayAndAfterEachOnce() {
        open("pledge.sign", FRIDAY_NIGHT);

        assertThat(toldBy("2031-06-11T08:59:00Z")).isEmpty();
        assertThat(toldBy("2031-06-11T09:00:01Z")).containsExactly("DUE");
        assertThat(toldBy("2031-06-11T09:30:00Z")).containsExactly("DUE");
        assertThat(toldBy("2031-06-14T00:00:30Z")).containsExactly("DUE", "OVERDUE");
        assertThat(toldBy("2031-06-17T12:00:00Z")).containsExactly("DUE", "OVERDUE");
        assertThat(toldBy("2031-06-19T01:00:00Z")).containsExactly("DUE", "OVERDUE", "OVERDUE");
    }

    @Test
    void workWithoutADayOfItsOwnIsDueAfterTheDaysThatTheRuleSays() {
        open("pledge.sign", null);

        // ten working days after Monday the 2nd is Monday the 16th
        assertThat(toldBy("2031-06-12T08:00:00Z")).isEmpty();
        assertThat(toldBy("2031-06-12T09:00:01Z")).containsExactly("DUE");
        assertThat(toldBy("2031-06-17T00:00:30Z")).containsExactly("DUE", "OVERDUE");
    }

    @Test
    void whoLooksAfterTheOrganisationAndTheHeadOfTheSecretariatAreCalledForHelpAtLast() {
        open("pledge.sign", FRIDAY_NIGHT);

        toldBy("2031-06-14T00:00:30Z");
        assertThat(told.told("coordinator.freetown", FREETOWN, pledge().value()))
                .isEmpty();
        toldBy("2031-06-21T00:00:30Z");

        assertThat(told.told("coordinator.freetown", FREETOWN, pledge().value()))
                .containsExactly("OVERDUE");
        assertThat(told.told("coordinator.montreal", "montreal", pledge().value()))
                .isEmpty();
        assertThat(told.told("officer", "secretariat", pledge().value())).isEmpty();
    }

    @Test
    void whatIsDoneIsNotRemindedOf() {
        open("pledge.sign", FRIDAY_NIGHT);
        close(task);

        assertThat(toldBy("2031-06-14T00:00:30Z")).isEmpty();
        assertThat(jdbc.sql("select count(*) from reminder.watch")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDayThatMovesBeginsAnew() {
        open("pledge.sign", FRIDAY_NIGHT);
        assertThat(toldBy("2031-06-11T09:00:01Z")).containsExactly("DUE");
        jdbc.sql("update inbox.entry set due = :due where task_id = :task")
                .param("due", java.sql.Timestamp.from(Instant.parse("2031-06-20T23:59:59Z")))
                .param("task", task)
                .update();

        assertThat(toldBy("2031-06-14T00:00:30Z")).containsExactly("DUE");
        assertThat(toldBy("2031-06-18T09:00:01Z")).containsExactly("DUE", "DUE");
    }

    @Test
    void whatPassedWhileThePortalWasAwayForLongIsToldNoMore() {
        open("pledge.sign", FRIDAY_NIGHT);

        assertThat(toldBy("2031-07-30T12:00:00Z")).isEmpty();
    }

    @Test
    void whatAJourneyRemindsOfByItselfIsLeftToIt() {
        open("pledge.check", FRIDAY_NIGHT);

        assertThat(toldBy("2031-06-14T00:00:30Z")).isEmpty();
        assertThatThrownBy(() -> asHead(() -> rules.set("pledge.check", 1, List.of(), null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.WRONG_STATE));
    }

    @Test
    void aRuleThatTheHeadChangesCountsAtOnceForWorkThatWaitsAlready() {
        open("grant.sign", FRIDAY_NIGHT);
        toldBy("2031-06-03T10:00:00Z");
        List<ReminderRule> before = read();
        try {
            asHead(() -> rules.set("grant", 10, List.of(7), null));
            assertThat(toldBy("2031-06-04T09:00:01Z")).containsExactly("DUE");
        } finally {
            ReminderRule old = before.stream()
                    .filter(rule -> rule.work().equals("grant"))
                    .findFirst()
                    .orElseThrow();
            asHead(() -> rules.set("grant", old.expectedDays(), old.points(), old.escalateAfter()));
        }
        assertThat(read()).isEqualTo(before);
    }

    @Test
    void onlyTheHeadChangesRulesAndOnlyTheSecretariatReadsThem() {
        assertThatThrownBy(() -> asOfficer(() -> rules.set("grant", 1, List.of(), null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThatThrownBy(() -> current.callAs(accounts.actor("coordinator.freetown", FREETOWN), () -> rules.all()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> asHead(() -> rules.set("grant", 0, List.of(), null)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                                problem.fields().getFirst().field())
                        .isEqualTo("expectedDays"));
        assertThatThrownBy(() -> asHead(() -> rules.set("grant", 1, List.of(251), null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> asHead(() -> rules.set("no-such-work", 1, List.of(), null)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void theSecretariatCallsForHelpOnceADayAndTheHistorySaysWhy() {
        open("pledge.sign", null);
        var waiting = current.callAs(accounts.actor("officer", "secretariat"), () -> calls.of(pledge().subject()))
                .getFirst();
        assertThat(waiting.due()).isEqualTo("2031-06-16T23:59:59Z");

        asOfficer(() -> calls.call(pledge().subject(), waiting.entry(), "The forum is near."));
        told.tell();

        assertThat(told.told(MAYOR, FREETOWN, pledge().value())).containsExactly("OVERDUE");
        assertThat(told.told("coordinator.freetown", FREETOWN, pledge().value()))
                .containsExactly("OVERDUE");
        assertThat(told.told("head", "secretariat", pledge().value())).containsExactly("OVERDUE");
        assertThat(jdbc.sql("select reason from casefile.history where case_id = :case and action = 'call-for-help'")
                        .param("case", pledge().value())
                        .query(String.class)
                        .list())
                .containsExactly("The forum is near.");
        refused(
                Problem.Kind.CONFLICT,
                () -> asOfficer(() -> calls.call(pledge().subject(), waiting.entry(), "Again.")));
    }

    @Test
    void nobodyButTheSecretariatSeesWhatWaitsOrCallsForHelp() {
        open("pledge.sign", null);
        var coordinator = accounts.actor("coordinator.freetown", FREETOWN);
        var stranger = accounts.actor("coordinator.montreal", "montreal");

        refused(Problem.Kind.FORBIDDEN, () -> current.callAs(coordinator, () -> calls.of(pledge().subject())));
        refused(Problem.Kind.NOT_FOUND, () -> current.callAs(stranger, () -> calls.of(pledge().subject())));
        assertThat(current.callAs(coordinator, () -> calls.isOpenTo(pledge().subject())))
                .isFalse();
        refused(Problem.Kind.NOT_FOUND, () -> asOfficer(() -> calls.call(pledge().subject(), Ids.next(), "Why not")));
        refused(Problem.Kind.INVALID, () -> asOfficer(() -> calls.call(pledge().subject(), Ids.next(), " ")));
    }

    private static void refused(Problem.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind())
                .isEqualTo(kind));
    }

    private PledgeId pledge() {
        return Objects.requireNonNull(drafted);
    }

    private List<String> toldBy(String instant) {
        clock.moveTo(Instant.parse(instant));
        while (watching.look()) {
            assertThat(task).isNotEmpty();
        }
        told.tell();
        return told.told(MAYOR, FREETOWN, pledge().value());
    }

    private void open(String kind, @Nullable Instant due) {
        task = "reminded:" + UUID.randomUUID();
        transactions.executeWithoutResult(status -> current.runAs(
                org.medina.identity.Actor.system("test"),
                () -> inbox.open(new WorkItem(
                        task,
                        pledge().subject(),
                        kind,
                        "bpmn.pledge.userTask_SignPledge",
                        accounts.organisation(FREETOWN),
                        Role.CITY_SIGNATORY,
                        due))));
        jdbc.sql("delete from notification.event").update();
    }

    private void close(String id) {
        transactions.executeWithoutResult(status -> inbox.close(id));
    }

    private List<ReminderRule> read() {
        return current.callAs(accounts.actor("officer", "secretariat"), () -> rules.all());
    }

    private void asHead(Runnable work) {
        current.runAs(accounts.actor("head", "secretariat"), work);
    }

    private void asOfficer(Runnable work) {
        current.runAs(accounts.actor("officer", "secretariat"), work);
    }
}
