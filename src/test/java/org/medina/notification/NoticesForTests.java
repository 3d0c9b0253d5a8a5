package org.medina.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.testing.Accounts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what happened, when a test says so, and looks at what came of it. */
@TestComponent
public class NoticesForTests {

    private final Telling telling;
    private final WishRows wishes;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticesForTests(Telling telling, WishRows wishes, Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.telling = telling;
        this.wishes = wishes;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As if nobody had been told anything yet, nor wished anything. */
    public void forget() {
        for (String table : List.of("event", "notice", "outbox", "reader", "preference", "way_out", "calendar")) {
            jdbc.sql("delete from notification." + table).update();
        }
    }

    /** Tells everything that has happened. */
    public void tell() {
        while (telling.tell()) {
            Thread.onSpinWait();
        }
    }

    UUID person(String account, String organisation) {
        Actor actor = accounts.actor(account, organisation);
        return actor.requiredPerson().value();
    }

    /** Kinds of what somebody was told of a case, as often as they were. */
    public List<String> told(String account, String organisation, UUID caseId) {
        return jdbc.sql("select kind from notification.notice where person = :person and case_id = :case order by kind")
                .param("person", person(account, organisation))
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    void wishes(UUID person, NoticeKind kind, NoticeWay way) {
        wishes.put(person, kind, way);
    }

    /** Something that somebody was told then, in a case, to be told in the mail of the day. */
    void daily(UUID person, UUID organisation, SubjectRef subject, Instant at) {
        jdbc.sql("""
                        insert into notification.notice
                            (id, event, kind, person, organisation, case_id, case_kind, words, at, way)
                        values (:id, :id, 'MOVED', :person, :organisation, :case, :kind, 'pledge.history.approve', :at, 'DAILY')""")
                .param("id", Ids.next())
                .param("person", person)
                .param("organisation", organisation)
                .param("case", subject.id())
                .param("kind", subject.kind())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Lines of a case’s history, and that they have yet to be told. */
    void happens(SubjectRef subject, String action, int times) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        with happened as (
                            insert into casefile.history (id, case_id, at, who, action, from_status, to_status, visibility)
                            select gen_random_uuid(), :case, :now, 'Medina', :action, 'DRAFT', 'REVIEW', 'PARTIES'
                              from generate_series(1, :times) returning id)
                        insert into notification.event (id, what, about, case_id, case_kind, at, next_try)
                        select gen_random_uuid(), 'HISTORY', id, :case, :kind, :now, :now from happened""")
                .param("case", subject.id())
                .param("kind", subject.kind())
                .param("now", now)
                .param("action", action)
                .param("times", times)
                .update();
    }
}
