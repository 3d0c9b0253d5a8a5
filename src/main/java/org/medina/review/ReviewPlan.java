package org.medina.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.pledge.CompactScope;

/**
 * What a cycle asks, of whom, until when, and who signs what comes of it.
 *
 * @param forum code of the reference data, e.g. {@code imrf-2030}
 * @param introduction what the review is about, for those who are asked
 * @param questions of the forum to every city, beside each of its pledges
 * @param scope the compact whose pledges are asked about; null for both
 * @param countries of the cities that are asked, ISO 3166-1 alpha-3; empty for all
 * @param answersBy the last day of the cities, counted where each city is
 * @param freezeOn the day on which the secretariat means to freeze
 * @param statementDays working days of a ministry, counted by its own calendar
 */
public record ReviewPlan(
        @Nullable String forum,
        ReviewKind kind,
        String title,
        @Nullable String introduction,
        List<String> questions,
        @Nullable CompactScope scope,
        Set<String> countries,
        @Nullable LocalDate answersBy,
        @Nullable LocalDate freezeOn,
        int statementDays,
        List<Seat> seats) {

    public static final int USUAL_STATEMENT_DAYS = 15;

    public ReviewPlan {
        questions = List.copyOf(questions);
        countries = java.util.Collections.unmodifiableSet(new TreeSet<>(countries));
        seats = seats.stream().sorted(Comparator.comparingInt(Seat::step)).toList();
    }

    /** What an office does for the dossier. */
    public enum Part {
        SIGNATURE,
        /** Recorded and printed; nobody waits for it. */
        ADVICE
    }

    /**
     * An organisation in the chain.
     *
     * @param step seats of one step are asked side by side; the next one opens with the last signature of the one before
     */
    public record Seat(int step, OrganisationId organisation, Part part) {}

    public static ReviewPlan empty(String title) {
        return new ReviewPlan(
                null,
                ReviewKind.FORUM,
                title,
                null,
                List.of(),
                null,
                Set.of(),
                null,
                null,
                USUAL_STATEMENT_DAYS,
                List.of());
    }

    ReviewPlan until(LocalDate answers, LocalDate freeze) {
        return new ReviewPlan(
                forum, kind, title, introduction, questions, scope, countries, answers, freeze, statementDays, seats);
    }
}
