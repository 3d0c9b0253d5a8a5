package org.medina.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.WorkItem;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class NoticesIT {

    private static final String FREETOWN = "freetown";
    private static final String COORDINATOR = "coordinator.freetown";

    @Autowired
    NoticeReading notices;

    @Autowired
    Telling telling;

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

    @BeforeEach
    void forget() {
        accounts.organisation(FREETOWN);
        told.forget();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void newWorkIsToldToThoseWhoHoldItsRoleAndToNobodyElse() {
        PledgeId pledge = pledges.inReview(pledges.complete("Wells for wards"));

        told.tell();

        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).doesNotContain("WORK");
        assertThat(told.told("coordinator.montreal", "montreal", pledge.value()))
                .isEmpty();
        assertThat(told.told("focal.sierraleone", "sierraleone", pledge.value()))
                .isEmpty();
        assertThat(told.told("officer", "secretariat", pledge.value())).isEmpty();
        assertThat(people(pledge, "WORK"))
                .isSubsetOf(holders(FREETOWN, Role.CITY_COORDINATOR))
                .isNotEmpty();
    }

    @Test
    void whoeverDidItIsNotTold() {
        PledgeId pledge = pledges.approved(pledges.complete("Wells for wards"));

        told.tell();

        // the coordinator approved; the mayor, who signs next, is told of both
        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).contains("WORK", "MOVED");
        List<String> byTheCoordinator = jdbc.sql("""
                        select h.action from notification.notice n join casefile.history h
                          on n.words = 'pledge.history.' || h.action and h.case_id = n.case_id
                         where n.case_id = :case and n.person = :me and h.person = :me""")
                .param("case", pledge.value())
                .param("me", told.person(COORDINATOR, FREETOWN))
                .query(String.class)
                .list();
        assertThat(byTheCoordinator).isEmpty();
    }

    @Test
    void whoMayNotKnowOfAPieceOfWorkIsNeverTold() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        told.forget();
        Actor mayor = accounts.actor("mayor.freetown", FREETOWN);
        String task = open(pledge, Role.CITY_SIGNATORY, Set.of(mayor.requiredPerson()));

        told.happens(pledge.subject(), "approve", 1);
        told.happens(pledge.subject(), "remind", 1);
        told.tell();

        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).isEmpty();
        close(task);
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).containsExactly("MOVED");
    }

    @Test
    void remindersReachThoseForWhomTheWorkWaits() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        jdbc.sql("delete from inbox.entry where subject_id = :case")
                .param("case", pledge.value())
                .update();
        String task = open(pledge, Role.CITY_SIGNATORY, Set.of());
        told.forget();

        told.happens(pledge.subject(), "remind", 1);
        told.tell();

        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).containsExactly("DUE");
        assertThat(told.told(COORDINATOR, FREETOWN, pledge.value())).isEmpty();
        told.happens(pledge.subject(), "escalate", 1);
        told.tell();
        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).containsExactly("DUE", "OVERDUE");
        assertThat(told.told("head", "secretariat", pledge.value())).containsExactly("OVERDUE");
        close(task);
    }

    @Test
    void whileSomebodyIsAwayTheirDeputyIsRemindedToo() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        jdbc.sql("delete from inbox.entry where subject_id = :case")
                .param("case", pledge.value())
                .update();
        String task = open(pledge, Role.CITY_SIGNATORY, Set.of());
        jdbc.sql("update inbox.entry set assignee = :mayor where task_id = :task")
                .param("mayor", told.person("mayor.freetown", FREETOWN))
                .param("task", task)
                .update();
        told.forget();
        told.happens(pledge.subject(), "remind", 1);
        told.tell();
        assertThat(told.told("deputy.freetown", FREETOWN, pledge.value())).isEmpty();

        jdbc.sql("""
                        insert into identity.absence
                            (id, person, organisation, deputy, first_day, last_day, noted_by, noted_at)
                        values (:id, :mayor, :city, :deputy, current_date - 1, current_date + 1, 'test', now())""")
                .param("id", Ids.next())
                .param("mayor", told.person("mayor.freetown", FREETOWN))
                .param("city", accounts.organisation(FREETOWN).value())
                .param("deputy", told.person("deputy.freetown", FREETOWN))
                .update();
        told.happens(pledge.subject(), "remind", 1);
        told.tell();

        assertThat(told.told("deputy.freetown", FREETOWN, pledge.value())).containsExactly("DUE");
        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).containsExactly("DUE", "DUE");
        jdbc.sql("delete from identity.absence where noted_by = 'test'").update();
        close(task);
    }

    @Test
    void workThatIsGivenAwayIsToldToTheColleagueAlone() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        String task = open(pledge, Role.CITY_EDITOR, Set.of());
        told.forget();
        Actor giver = accounts.actor(COORDINATOR, FREETOWN);
        UUID entry = inbox.of(pledge.subject()).getFirst().id();
        var colleague = current.callAs(giver, () -> inbox.couldTake(entry)).stream()
                .filter(person -> !person.id().equals(giver.person()))
                .findFirst()
                .orElseThrow();

        current.runAs(giver, () -> inbox.handOver(entry, colleague.id(), "Please."));
        told.tell();

        assertThat(people(pledge, "HANDED")).containsExactly(colleague.id().value());
        assertThat(people(pledge, null)).containsExactly(colleague.id().value());
        close(task);
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        told.forget();

        transactions.executeWithoutResult(status -> {
            open(pledge, Role.CITY_SIGNATORY, Set.of());
            status.setRollbackOnly();
        });
        told.tell();

        assertThat(people(pledge, null)).isEmpty();
    }

    @Test
    void twoNodesTellTogetherWhatEachWouldTellAlone() throws Exception {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        told.forget();
        told.happens(pledge.subject(), "approve", 200);

        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> node = () -> {
                told.tell();
                return true;
            };
            for (var ended : nodes.invokeAll(List.of(node, node))) {
                ended.get();
            }
        }

        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).hasSize(200);
    }

    @Test
    void whatIsLongPastIsNotToldAndWhatIsALittlePastWithoutAMail() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        told.forget();
        UUID mayor = told.person("mayor.freetown", FREETOWN);
        told.wishes(mayor, NoticeKind.MOVED, NoticeWay.MAIL);
        told.happens(pledge.subject(), "approve", 1);
        clock.moveBy(Duration.ofDays(5));
        told.happens(pledge.subject(), "return", 1);
        told.tell();
        assertThat(jdbc.sql("select count(*) from notification.outbox where person = :person and kind = 'MOVED'")
                        .param("person", mayor)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).containsExactly("MOVED", "RETURNED");

        told.happens(pledge.subject(), "approve", 1);
        clock.moveBy(Duration.ofDays(20));
        told.tell();

        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).hasSize(2);
    }

    @Test
    void whoWishesNothingOfAKindIsToldNothing() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        told.forget();
        told.wishes(told.person("mayor.freetown", FREETOWN), NoticeKind.MOVED, NoticeWay.OFF);

        told.happens(pledge.subject(), "approve", 1);
        told.tell();

        assertThat(told.told("mayor.freetown", FREETOWN, pledge.value())).isEmpty();
        assertThat(told.told("coordinator.freetown", FREETOWN, pledge.value())).containsExactly("MOVED");
    }

    @Test
    void oneReadsOnlyOnesOwnAndTitlesOnlyOfCasesThatOneMayRead() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        told.forget();
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        Actor mayor = accounts.actor("mayor.freetown", FREETOWN);
        Actor other = accounts.actor("coordinator.tyre", "tyre");

        NoticeSummary mine =
                current.callAs(mayor, () -> notices.page(false, 0, 10)).getFirst();

        assertThat(mine.title()).isEqualTo("Wells for wards");
        assertThat(current.<Integer>callAs(mayor, notices::unread)).isEqualTo(1);
        assertThat(current.callAs(other, () -> notices.page(false, 0, 10))).isEmpty();
        assertThatThrownBy(() -> current.runAs(other, () -> notices.read(mine.id())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        Actor elsewhere = new Actor(mayor.person(), mayor.name(), null, Set.of(), mayor.signIn());
        assertThat(current.callAs(elsewhere, () -> notices.page(false, 0, 10)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isNull());

        current.runAs(mayor, () -> notices.read(mine.id()));
        assertThat(current.<Integer>callAs(mayor, notices::unread)).isZero();
    }

    @Test
    void whoLeftAnOrganisationReadsNoMoreOfIt() {
        PledgeId pledge = pledges.draft(pledges.complete("Wells for wards"));
        told.forget();
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        Actor mayor = accounts.actor("mayor.freetown", FREETOWN);

        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from identity.membership where person = :person")
                    .param("person", mayor.requiredPerson().value())
                    .update();
            assertThat(current.callAs(mayor, () -> notices.page(false, 0, 10))).isEmpty();
            assertThat(current.<Integer>callAs(mayor, notices::unread)).isZero();
            status.setRollbackOnly();
        });
    }

    private String open(PledgeId pledge, Role role, Set<PersonId> except) {
        String task = "task-" + Ids.next();
        transactions.executeWithoutResult(status -> current.runAs(
                Actor.system("test"),
                () -> inbox.open(new WorkItem(
                        task,
                        pledge.subject(),
                        "pledge.sign",
                        "bpmn.pledge.userTask_SignPledge",
                        accounts.organisation(FREETOWN),
                        role,
                        null,
                        except))));
        return task;
    }

    private void close(String task) {
        transactions.executeWithoutResult(status -> inbox.close(task));
    }

    private List<UUID> people(PledgeId pledge, @Nullable String kind) {
        return jdbc.sql("select distinct person from notification.notice where case_id = :case"
                        + " and coalesce(kind = cast(:kind as text), true)")
                .param("case", pledge.value())
                .param("kind", kind)
                .query(UUID.class)
                .list();
    }

    private List<UUID> holders(String organisation, Role role) {
        return jdbc.sql(
                        "select person from identity.membership where organisation = :organisation and :role = any(roles)")
                .param("organisation", accounts.organisation(organisation).value())
                .param("role", role.realmName())
                .query(UUID.class)
                .list();
    }
}
