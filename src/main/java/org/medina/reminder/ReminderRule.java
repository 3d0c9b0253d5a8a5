package org.medina.reminder;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/**
 * When people are reminded of work.
 *
 * @param work a journey ({@code grant}), or one kind of its work ({@code grant.sign}), which then counts instead
 * @param expectedDays working days after which work that has no day of its own is due; null where it may take its time
 * @param points working days before (positive), at (0) or after (negative) that day, the earliest first
 * @param escalateAfter working days after that day when whoever can help is told; null for never
 * @param byJourney the journey reminds of it by a clock of its own, and this rule says nothing
 */
public record ReminderRule(
        String work,
        @Nullable Integer expectedDays,
        List<Integer> points,
        @Nullable Integer escalateAfter,
        boolean byJourney) {

    static final int MOST_DAYS = 250;
    static final int MOST_POINTS = 8;

    public ReminderRule {
        points = points.stream()
                .distinct()
                .sorted(Comparator.<Integer>naturalOrder().reversed())
                .toList();
    }

    boolean isSilent() {
        return points.isEmpty() && escalateAfter == null;
    }

    /** @throws Problem INVALID with an entry a field */
    ReminderRule checked() {
        requireDays("expectedDays", expectedDays);
        requireDays("escalateAfter", escalateAfter);
        if (points.size() > MOST_POINTS || points.stream().anyMatch(days -> Math.abs(days) > MOST_DAYS)) {
            throw Problem.invalid("points", "reminder.problem.points", MOST_POINTS, MOST_DAYS);
        }
        return this;
    }

    private static void requireDays(String field, @Nullable Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw Problem.invalid(field, "reminder.problem.days", MOST_DAYS);
        }
    }
}
