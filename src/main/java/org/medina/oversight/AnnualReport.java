package org.medina.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a year, as far as the current actor looks over it. Each number of cases is the length of the list that its
 * filter leads to.
 *
 * @param complete whether the year is over
 */
public record AnnualReport(int year, boolean complete, List<Part> parts) {

    public AnnualReport {
        parts = List.copyOf(parts);
    }

    /** One table of it. @param columns names of the columns after the first, of which messages tell people */
    public record Part(Subject subject, List<String> columns, List<Line> lines) {

        public Part {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /** What a part is about. */
    public enum Subject {
        JOURNEYS,
        COUNTRIES,
        REGIONS,
        LANGUAGES,
        ENDS,
        TIMES
    }

    /** @param journey kind of cases; null for a line of all of them @param name in the reader’s words */
    public record Line(@Nullable String journey, String name, List<Figure> figures) {

        public Line {
            figures = List.copyOf(figures);
        }
    }

    /**
     * @param filter leads to the cases; null where the number is one of days
     * @param number of cases or of days; null where there is none
     */
    public record Figure(
            @Nullable BoardFilter filter, @Nullable Long number) {

        static Figure cases(BoardFilter filter, long number) {
            return new Figure(filter, number);
        }

        static Figure days(@Nullable Number days) {
            return new Figure(null, days == null ? null : Math.round(days.doubleValue()));
        }
    }

    /** How many cases of all journeys one column of a part counts. */
    long sum(Subject subject, int column) {
        return parts.stream()
                .filter(part -> part.subject() == subject)
                .flatMap(part -> part.lines().stream())
                .map(line -> line.figures().get(column).number())
                .mapToLong(number -> number == null ? 0 : number)
                .sum();
    }
}
