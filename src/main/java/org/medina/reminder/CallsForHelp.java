package org.medina.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.inbox.WorkDue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat sees for whom the work of a case waits, and calls for help where it waits too long. */
@Service
@Transactional
public class CallsForHelp {

    static final int MOST_WORDS = 1_000;

    private static final int MANY = 100;
    /** Whoever is called twice a day hears less the second time. */
    private static final Duration ONCE_IN = Duration.ofHours(24);

    private final CasesInSight sight;
    private final CaseFiles cases;
    private final Watching watching;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallsForHelp(
            CasesInSight sight,
            CaseFiles cases,
            Watching watching,
            CurrentActor current,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.sight = sight;
        this.cases = cases;
        this.watching = watching;
        this.current = current;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the current actor is of the secretariat, and may know of the case. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(SubjectRef subject) {
        return current.find()
                .filter(actor -> actor.isOfTheSecretariat() && sight.reads(actor, subject))
                .isPresent();
    }

    /**
     * What waits, the longest first, at most 100; without what the actor may not know of.
     *
     * @throws Problem NOT_FOUND where they may not know of the case, FORBIDDEN for all but the secretariat
     */
    @Transactional(readOnly = true)
    public List<WaitingWork> of(SubjectRef subject) {
        Actor actor = require(subject);
        return jdbc.sql("""
                        select e.id, e.kind, e.node_key, e.organisation, o.name, p.name as assignee, e.since, e.due,
                               w.called_at
                          from inbox.entry e
                          join identity.organisation o on o.id = e.organisation
                          left join identity.person p on p.id = e.assignee
                          left join reminder.watch w on w.entry = e.id
                         where e.subject_kind = :kind and e.subject_id = :id and :me <> all(e.kept_from)
                         order by e.since, e.id limit :many""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("me", actor.requiredPerson().value())
                .param("many", MANY)
                .query((row, number) -> waiting(row))
                .list();
    }

    /**
     * Tells those for whom it waits, those who look after their organisation and the heads of the secretariat; the history
     * says so, and why, to the city and the secretariat.
     *
     * @throws Problem as {@link #of}; NOT_FOUND where it does not wait, CONFLICT within a day of the last call, INVALID
     *     without a reason
     */
    public void call(SubjectRef subject, UUID entry, @Nullable String reason) {
        require(subject);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > MOST_WORDS) {
            throw Problem.invalid("reason", "reminder.problem.reason", MOST_WORDS);
        }
        if (of(subject).stream().noneMatch(work -> work.entry().equals(entry))) {
            throw Problem.notFound();
        }
        Instant now = clock.instant();
        int called = jdbc.sql("""
                        insert into reminder.watch as w (entry, next_at, called_at) values (:entry, :now, :now)
                        on conflict (entry) do update set called_at = excluded.called_at
                         where w.called_at is null or w.called_at <= :before""")
                .param("entry", entry)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(ONCE_IN)))
                .update();
        if (called == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "reminder.problem.called");
        }
        events.publishEvent(new WorkDue(entry, subject, WorkDue.Step.LONG_PASSED, now));
        cases.record(subject, new HistoryEntry("call-for-help", null, null, why, Visibility.SECRETARIAT));
    }

    private Actor require(SubjectRef subject) {
        Actor actor = current.get();
        if (!sight.reads(actor, subject)) {
            throw Problem.notFound();
        }
        if (!actor.isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private WaitingWork waiting(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        Timestamp called = row.getTimestamp("called_at");
        Instant since = row.getTimestamp("since").toInstant();
        return new WaitingWork(
                row.getObject("id", UUID.class),
                row.getString("node_key"),
                row.getString("name"),
                row.getString("assignee"),
                since,
                watching.due(
                        row.getString("kind"),
                        row.getObject("organisation", UUID.class),
                        since,
                        due == null ? null : due.toInstant()),
                called == null ? null : called.toInstant());
    }
}
