package org.medina.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** What a plan needs to be written down, and what it needs before cities are asked. */
@Component
class ReviewPlanChecks {

    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_DAYS = 60;
    private static final int MOST_SEATS = 20;

    private final ReferenceData reference;
    private final Organisations organisations;
    private final Clock clock;

    ReviewPlanChecks(ReferenceData reference, Organisations organisations, Clock clock) {
        this.reference = reference;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What cannot be kept, whatever is still missing. @throws Problem INVALID */
    ReviewPlan sound(ReviewPlan plan) {
        List<FieldProblem> problems = new ArrayList<>();
        if (plan.forum() != null && unknownForum(plan.forum())) {
            problems.add(FieldProblem.of("forum", "review.problem.unknown-forum"));
        }
        if (plan.questions().size() > MOST_QUESTIONS) {
            problems.add(FieldProblem.of("questions", "review.problem.too-many-questions", MOST_QUESTIONS));
        }
        if (plan.statementDays() < 1 || plan.statementDays() > MOST_DAYS) {
            problems.add(FieldProblem.of("statementDays", "review.problem.days", MOST_DAYS));
        }
        plan.countries().stream()
                .filter(country -> reference.find(CodeList.COUNTRY, country).isEmpty())
                .forEach(country ->
                        problems.add(FieldProblem.of("countries", "review.problem.unknown-country", country)));
        problems.addAll(unsoundSeats(plan));
        refuse(problems);
        return new ReviewPlan(
                plan.forum(),
                plan.kind(),
                Words.required("title", plan.title(), Words.SHORT),
                Words.optional("introduction", plan.introduction(), Words.LONG),
                plan.questions().stream()
                        .filter(question -> !question.isBlank())
                        .map(question -> Words.required("questions", question, Words.SHORT))
                        .toList(),
                plan.scope(),
                plan.countries(),
                plan.answersBy(),
                plan.freezeOn(),
                plan.statementDays(),
                plan.seats());
    }

    /** @throws Problem INVALID with everything that is missing */
    void requireReady(ReviewPlan plan) {
        List<FieldProblem> problems = new ArrayList<>();
        if (plan.forum() == null) {
            problems.add(FieldProblem.of("forum", "review.problem.needed"));
        }
        problems.addAll(unsoundDates(plan.answersBy(), plan.freezeOn()));
        if (plan.seats().stream().noneMatch(seat -> seat.part() == ReviewPlan.Part.SIGNATURE)) {
            problems.add(FieldProblem.of("seats", "review.problem.nobody-signs"));
        }
        refuse(problems);
    }

    /** @throws Problem INVALID */
    void requireDates(@Nullable LocalDate answersBy, @Nullable LocalDate freezeOn) {
        refuse(unsoundDates(answersBy, freezeOn));
    }

    private List<FieldProblem> unsoundDates(@Nullable LocalDate answersBy, @Nullable LocalDate freezeOn) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        if (answersBy == null || !answersBy.isAfter(today)) {
            problems.add(FieldProblem.of("answersBy", "review.problem.day-ahead"));
        }
        if (freezeOn == null || answersBy != null && !freezeOn.isAfter(answersBy)) {
            problems.add(FieldProblem.of("freezeOn", "review.problem.freeze-after-answers"));
        }
        return problems;
    }

    private List<FieldProblem> unsoundSeats(ReviewPlan plan) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<OrganisationId> named = new HashSet<>();
        Set<Integer> signing = new HashSet<>();
        for (ReviewPlan.Seat seat : plan.seats()) {
            if (!named.add(seat.organisation())) {
                String name = organisations.get(seat.organisation()).name();
                problems.add(FieldProblem.of("seats", "review.problem.seat-twice", name));
            }
            if (seat.part() == ReviewPlan.Part.SIGNATURE) {
                signing.add(seat.step());
            }
        }
        boolean wrongStep = plan.seats().stream()
                .anyMatch(seat -> seat.step() < 1 || seat.step() > MOST_SEATS || !signing.contains(seat.step()));
        if (wrongStep || plan.seats().size() > MOST_SEATS) {
            problems.add(FieldProblem.of("seats", "review.problem.steps", MOST_SEATS));
        }
        return problems;
    }

    private boolean unknownForum(String code) {
        return reference.forums().stream().noneMatch(forum -> forum.code().equals(code));
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
