package org.medina.guest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;

/** What is said of somebody who is to be let in. */
public record GuestDraft(
        String name,
        String email,
        @Nullable GuestRight right,
        @Nullable LocalDate lastDay) {

    static final int MAX_NAME = 100;
    static final int MOST_DAYS = 180;

    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\",;:]+@[^@\\s\\p{Cntrl}<>\",;:]+\\.[a-z0-9-]{2,}");

    public GuestDraft {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
    }

    /** @param today where the organisation is */
    GuestDraft checked(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (name.isEmpty() || name.length() > MAX_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(FieldProblem.of("name", "guest.problem.name", MAX_NAME));
        }
        if (email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches()) {
            problems.add(FieldProblem.of("email", "guest.problem.email"));
        }
        if (right == null) {
            problems.add(FieldProblem.of("right", "guest.problem.right"));
        }
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            problems.add(FieldProblem.of("lastDay", "guest.problem.last-day", MOST_DAYS));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return this;
    }
}
