package org.medina.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.Reminding;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.inbox.WorkDue;
import org.medina.inbox.WorkOpened;
import org.medina.refdata.CountryCalendar;
import org.medina.refdata.WorkingDays;
import org.medina.reminder.WatchRows.Watched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at work that waits when its next point has come, and tells that it has. What is due is asked of the work each time, so
 * that a day that moved needs no other care.
 */
@Service
class Watching {

    private static final int AT_ONCE = 100;
    /** A day that was drawn nearer meanwhile is seen at last then. */
    private static final Duration AT_LEAST_EVERY = Duration.ofHours(24);
    /** What passed unseen for longer, such as in an import or while the portal was away, is told no more. */
    private static final Duration STILL_NEWS = Duration.ofDays(2);

    private final WatchRows watches;
    private final RuleRows rules;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watching(
            WatchRows watches,
            RuleRows rules,
            Organisations organisations,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.watches = watches;
        this.rules = rules;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    private record Point(int days, Instant at) {}

    /** In the transaction in which it opens. */
    @EventListener
    void on(WorkOpened work) {
        watches.watch(work.entry(), work.at());
    }

    /** Whether there may be more to look at. */
    @Transactional
    public boolean look() {
        Instant now = clock.instant();
        List<Watched> taken = watches.take(now, AT_ONCE);
        taken.forEach(work -> look(work, now));
        return taken.size() == AT_ONCE;
    }

    private void look(Watched work, Instant now) {
        Optional<ReminderRule> rule = rules.of(work.kind()).filter(one -> !one.isSilent());
        CountryCalendar calendar = calendar(work.organisation());
        Instant due = rule.map(one -> due(work, one, calendar)).orElse(null);
        Instant latest = now.plus(AT_LEAST_EVERY);
        if (rule.isEmpty() || due == null) {
            watches.lookAt(work.entry(), latest);
            return;
        }
        List<Point> open = open(work, rule.get(), due, calendar);
        open.stream()
                .filter(point -> !point.at().isAfter(now))
                .min(Comparator.comparing(Point::days))
                .ifPresent(point -> tell(work, rule.get(), due, point, now));
        watches.lookAt(
                work.entry(),
                open.stream()
                        .map(Point::at)
                        .filter(at -> at.isAfter(now) && at.isBefore(latest))
                        .min(Comparator.naturalOrder())
                        .orElse(latest));
    }

    /** Those that were not told yet of this day, and did not pass before the work was there. */
    private static List<Point> open(Watched work, ReminderRule rule, Instant due, CountryCalendar calendar) {
        int told = work.told() == null || !due.equals(work.toldDue()) ? Integer.MAX_VALUE : work.told();
        List<Integer> all = new ArrayList<>(rule.points());
        if (rule.escalateAfter() != null) {
            all.add(-rule.escalateAfter());
        }
        return all.stream()
                .filter(days -> days < told)
                .map(days -> new Point(days, Reminding.at(due, calendar, days)))
                .filter(point -> point.at().isAfter(work.since()))
                .toList();
    }

    private void tell(Watched work, ReminderRule rule, Instant due, Point point, Instant now) {
        watches.told(work.entry(), due, point.days());
        if (point.at().plus(STILL_NEWS).isAfter(now)) {
            events.publishEvent(new WorkDue(work.entry(), work.subject(), step(rule, point.days()), now));
        }
    }

    private static WorkDue.Step step(ReminderRule rule, int days) {
        Integer escalate = rule.escalateAfter();
        if (escalate != null && days <= -escalate) {
            return WorkDue.Step.LONG_PASSED;
        }
        return days > 0 ? WorkDue.Step.NEAR : WorkDue.Step.PASSED;
    }

    /** When work of that kind is due: on its own day, else after the days that the rule says. */
    @Nullable
    Instant due(String kind, UUID organisation, Instant since, @Nullable Instant own) {
        return own != null
                ? own
                : rules.of(kind)
                        .map(ReminderRule::expectedDays)
                        .map(days -> calendar(new OrganisationId(organisation)).deadline(since, days))
                        .orElse(null);
    }

    private static @Nullable Instant due(Watched work, ReminderRule rule, CountryCalendar calendar) {
        if (work.due() != null || rule.expectedDays() == null) {
            return work.due();
        }
        return calendar.deadline(work.since(), rule.expectedDays());
    }

    private CountryCalendar calendar(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return workingDays.calendarOf(organisation.country() == null ? "" : organisation.country());
    }
}
