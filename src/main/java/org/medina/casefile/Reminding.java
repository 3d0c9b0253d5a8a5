package org.medina.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.base.SubjectRef;
import org.medina.refdata.CountryCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people are reminded of a deadline and when its passing is escalated: at points so many working days before it, at it (0)
 * or after it (negative). Each counts once for each deadline; a deadline that moved begins anew; of several points that passed
 * unseen only the last is told, and none that passed before the case came to its stage.
 */
@Service
public class Reminding {

    /** When on a working day, in the zone of the calendar. */
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminding(CaseFiles cases, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Point(int days, Instant at) {}

    /** The point that is to be told now; from then on it is. The caller holds the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> tell(
            SubjectRef subject, Instant deadline, CountryCalendar calendar, List<Integer> points) {
        Instant now = clock.instant();
        Optional<Integer> due = open(subject, deadline, calendar, points)
                .filter(point -> !point.at().isAfter(now))
                .min(Comparator.comparing(Point::days))
                .map(Point::days);
        due.ifPresent(days -> record(subject, deadline, days, now));
        return due;
    }

    /** When to look again; empty where nothing more is to be told of this deadline. */
    @Transactional(readOnly = true)
    public Optional<Instant> next(
            SubjectRef subject, Instant deadline, CountryCalendar calendar, List<Integer> points) {
        Instant now = clock.instant();
        return open(subject, deadline, calendar, points)
                .map(Point::at)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private Stream<Point> open(SubjectRef subject, Instant deadline, CountryCalendar calendar, List<Integer> points) {
        Instant since = cases.find(subject).map(CaseFile::since).orElse(Instant.EPOCH);
        int told = told(subject, deadline);
        return points.stream()
                .filter(days -> days < told)
                .map(days -> new Point(days, at(deadline, calendar, days)))
                .filter(point -> point.at().isAfter(since));
    }

    /**
     * The moment of a point.
     *
     * @param days working days before the deadline; 0 is the deadline itself, negative after it
     */
    public static Instant at(Instant deadline, CountryCalendar calendar, int days) {
        if (days == 0) {
            return deadline;
        }
        var day = calendar.dayOf(deadline);
        return days > 0
                ? calendar.minus(day, days)
                        .atTime(IN_THE_MORNING)
                        .atZone(calendar.zone())
                        .toInstant()
                : calendar.endOf(calendar.plus(day, -days));
    }

    /** The last point that was told; those before it are not told any more. */
    private int told(SubjectRef subject, Instant deadline) {
        return jdbc.sql("""
                        select coalesce(min(days), :none) from casefile.reminder
                         where case_id = :id and kind = :kind and deadline = :deadline""")
                .param("none", Integer.MAX_VALUE)
                .param("id", subject.id())
                .param("kind", subject.kind())
                .param("deadline", Timestamp.from(deadline))
                .query(Integer.class)
                .single();
    }

    private void record(SubjectRef subject, Instant deadline, int days, Instant now) {
        jdbc.sql("""
                        insert into casefile.reminder (case_id, kind, deadline, days, at)
                        values (:id, :kind, :deadline, :days, :at)""")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .param("deadline", Timestamp.from(deadline))
                .param("days", days)
                .param("at", Timestamp.from(now))
                .update();
    }
}
