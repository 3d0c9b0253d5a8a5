package org.medina.dialogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.dialogue.ClockEvent.Reminded;

/**
 * When a consultation is brought to mind. Each point counts once for the first deadline and once for the extended one;
 * nobody is reminded while the clock stands still, and of several points that passed unseen only the last is sent.
 */
record ClockReminders(ConsultationClock clock) {

    /** A point in time, so many working days before the deadline. */
    record Point(Instant at, int daysBefore) {}

    /** All that still lie ahead or were not sent, the earliest first. */
    List<Point> points() {
        return clock.rule().remindBefore().stream()
                .map(this::point)
                .filter(point -> point.at().isAfter(since()))
                .filter(point -> !isCovered(point))
                .sorted(Comparator.comparing(Point::at))
                .toList();
    }

    /** What is to be sent now; recorded, it is not sent again. */
    Optional<Reminded> due(Instant now) {
        if (clock.isOver(now) || clock.stoppedUntil(now).isPresent()) {
            return Optional.empty();
        }
        return points().stream()
                .filter(point -> !point.at().isAfter(now))
                .min(Comparator.comparing(Point::daysBefore))
                .map(point -> new Reminded(now, clock.extended() != null, point.daysBefore()));
    }

    /** When to look at the clock next: a reminder, a question that has waited long enough, the end. */
    Optional<Instant> next(Instant now) {
        if (clock.isOver(now)) {
            return Optional.empty();
        }
        Optional<Instant> stopped = clock.stoppedUntil(now).map(until -> until.plusSeconds(1));
        Stream<Instant> points =
                stopped.isPresent() ? stopped.stream() : points().stream().map(Point::at);
        return Stream.concat(points, Stream.of(clock.deadline().plusSeconds(1)))
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private Point point(int daysBefore) {
        Instant at = clock.calendar()
                .minus(clock.deadlineDay(), daysBefore)
                .atTime(clock.rule().remindAt())
                .atZone(clock.calendar().zone())
                .toInstant();
        return new Point(at, daysBefore);
    }

    private boolean isCovered(Point point) {
        return clock.reminded().stream()
                .anyMatch(sent ->
                        sent.extended() == (clock.extended() != null) && sent.daysBefore() <= point.daysBefore());
    }

    private Instant since() {
        return Objects.requireNonNullElse(clock.extended(), clock.invited().at());
    }
}
