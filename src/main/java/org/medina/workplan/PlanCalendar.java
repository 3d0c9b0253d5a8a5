package org.medina.workplan;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.refdata.Forum;
import org.medina.refdata.ReferenceData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan beside what is only read: the dates of forums, and deadlines of calls, reviews and declarations. */
@Service
@Transactional(readOnly = true)
public class PlanCalendar {

    private static final int MANY = 1000;
    private static final int MOST_MONTHS = 24;
    private static final int LAST_YEAR = 9999;

    private final PlanRows rows;
    private final ReferenceData reference;
    private final CasesInSight sight;
    private final CurrentActor current;
    private final JdbcClient jdbc;

    PlanCalendar(PlanRows rows, ReferenceData reference, CasesInSight sight, CurrentActor current, JdbcClient jdbc) {
        this.rows = rows;
        this.reference = reference;
        this.sight = sight;
        this.current = current;
        this.jdbc = jdbc;
    }

    /**
     * Everything of which a day lies in these months, by its first day: the plan, forums, and deadlines of calls, reviews and
     * declarations.
     *
     * @throws Problem FORBIDDEN for all but the secretariat, INVALID for more than 24 months, or years of other than four digits
     */
    public List<PlanItem> of(YearMonth first, YearMonth last) {
        Actor actor = current.get();
        if (!actor.isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        if (last.isBefore(first) || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw Problem.invalid("until", "workplan.months", MOST_MONTHS);
        }
        if (first.getYear() < 1 || last.getYear() > LAST_YEAR) {
            throw Problem.invalid("from", "workplan.year");
        }
        LocalDate from = first.atDay(1);
        LocalDate until = last.atEndOfMonth();
        List<PlanItem> items = new ArrayList<>(planned(from, until));
        items.addAll(deadlines(actor, from, until));
        items.sort(Comparator.comparing(PlanItem::from).thenComparing(PlanItem::what));
        return items;
    }

    /**
     * What somebody of the secretariat takes along into a calendar of their own: forums, and what is planned and not dropped.
     *
     * @param actor empty is the answer for all but the secretariat
     */
    public List<PlanItem> takenAlong(Actor actor, LocalDate from, LocalDate until) {
        return actor.isOfTheSecretariat()
                ? planned(from, until).stream()
                        .filter(item -> item.entry() == null || item.entry().state() != PlanEntry.State.DROPPED)
                        .toList()
                : List.of();
    }

    private List<PlanItem> planned(LocalDate from, LocalDate until) {
        return Stream.concat(
                        rows.between(from, until).stream().map(PlanCalendar::item),
                        reference.forums().stream()
                                .flatMap(PlanCalendar::item)
                                .filter(item -> !item.from().isAfter(until)
                                        && !item.until().isBefore(from)))
                .toList();
    }

    /** As the case files say, of what the actor may read. */
    private List<PlanItem> deadlines(Actor actor, LocalDate from, LocalDate until) {
        return sight.of("""
                        from casefile.case_file cf where cf.kind in ('call', 'review', 'declaration')
                         and cf.due >= :first and cf.due < :after and\s""", actor)
                .value("first", begin(from))
                .value("after", begin(until.plusDays(1)))
                .page(
                        jdbc,
                        "select cf.id, cf.kind, cf.reference, cf.title, cf.due",
                        "cf.due, cf.id",
                        0,
                        MANY,
                        (row, number) -> {
                            LocalDate day = LocalDate.ofInstant(
                                    row.getTimestamp("due").toInstant().minusSeconds(1), ZoneOffset.UTC);
                            return new PlanItem(
                                    PlanItem.What.DEADLINE,
                                    row.getString("title"),
                                    day,
                                    day,
                                    null,
                                    new SubjectRef(
                                            row.getString("kind"),
                                            Objects.requireNonNull(row.getObject("id", UUID.class))),
                                    row.getString("reference"));
                        });
    }

    /** Midnight itself still is of the day before: what ends with a day is due then. */
    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay().plusSeconds(1).atOffset(ZoneOffset.UTC);
    }

    private static PlanItem item(PlanEntry entry) {
        return new PlanItem(
                PlanItem.What.valueOf(entry.kind().name()),
                entry.title(),
                entry.starts(),
                entry.ends(),
                entry,
                entry.about(),
                null);
    }

    /** None of a forum of which only the year is known. */
    private static Stream<PlanItem> item(Forum forum) {
        Month month = forum.month();
        LocalDate begins = forum.begins();
        if (begins == null && month == null) {
            return Stream.empty();
        }
        LocalDate from = begins != null
                ? begins
                : YearMonth.of(forum.year(), Objects.requireNonNull(month)).atDay(1);
        LocalDate until = forum.ends() != null
                ? forum.ends()
                : begins != null ? begins : YearMonth.from(from).atEndOfMonth();
        return Stream.of(new PlanItem(PlanItem.What.FORUM, forum.label(), from, until, null, null, null));
    }
}
