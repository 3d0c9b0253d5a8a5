package org.medina.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.Role;

/**
 * Which cases are looked at; the same in an address, in a saved view and over HTTP.
 *
 * @param words part of a title or of a reference
 * @param journeys kinds of cases; empty for all
 * @param country ISO 3166-1 alpha-3, of one of the case's cities
 * @param region of one of the case's cities
 * @param language ISO 639-1, of the text that counts
 * @param city alias of the city that leads
 * @param stage a journey and a stage, as {@code pledge/signature}; where something has happened, the stage where it did
 * @param turn name of the role that has to act, or {@link #NOBODY}
 * @param mine whether the reader looks after it, or stands in for who does
 * @param late whether the due date has passed
 * @param over whether it is longer in its stage than it should be
 * @param happened null for cases that are open now; else those to which this happened, open or not
 * @param month null for all the time that figures look back on
 * @param year of what happened, instead of a month
 */
public record BoardFilter(
        @Nullable String words,
        Set<String> journeys,
        @Nullable String country,
        @Nullable String region,
        @Nullable String language,
        @Nullable String city,
        @Nullable String forum,
        @Nullable Integer objective,
        @Nullable String mechanism,
        @Nullable String stage,
        @Nullable String turn,
        boolean mine,
        boolean late,
        boolean over,
        @Nullable AgeBand age,
        @Nullable Happened happened,
        @Nullable YearMonth month,
        @Nullable Year year) {

    /** Where the case waits for no organisation, but for a day or for the portal. */
    public static final String NOBODY = "NOBODY";

    public static final BoardFilter ALL = of(Map.of());

    private static final int LONGEST = 200;

    public BoardFilter {
        journeys = Set.copyOf(journeys);
    }

    /**
     * @param given the parameters of an address; what is unknown there is left out
     * @throws Problem INVALID with one entry a parameter that says nothing
     */
    public static BoardFilter of(Map<String, ? extends List<String>> given) {
        var read = new Parameters(given);
        return new BoardFilter(
                read.text("words"),
                read.journeys(),
                read.text("country"),
                read.text("region"),
                read.text("language"),
                read.text("city"),
                read.text("forum"),
                read.of("objective", text -> objective(text)),
                read.text("mechanism"),
                read.of("stage", Journeys::stageOf),
                read.of("turn", BoardFilter::turnOf),
                read.flag("mine"),
                read.flag("late"),
                read.flag("over"),
                read.of("age", text -> AgeBand.of(text).orElse(null)),
                read.of("happened", text -> Happened.of(text).orElse(null)),
                read.of("month", BoardFilter::monthOf),
                read.of("year", BoardFilter::yearOf));
    }

    /** The parameters that say the same, always in the same order. */
    public SequencedMap<String, List<String>> parameters() {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        put(all, "words", words);
        if (!journeys.isEmpty()) {
            all.put("journey", List.copyOf(new TreeSet<>(journeys)));
        }
        put(all, "country", country);
        put(all, "region", region);
        put(all, "language", language);
        put(all, "city", city);
        put(all, "forum", forum);
        put(all, "objective", objective);
        put(all, "mechanism", mechanism);
        put(all, "stage", stage);
        put(all, "turn", turn);
        put(all, "mine", mine ? true : null);
        put(all, "late", late ? true : null);
        put(all, "over", over ? true : null);
        put(all, "age", age == null ? null : age.code());
        put(all, "happened", happened == null ? null : happened.code());
        put(all, "month", month);
        put(all, "year", year);
        return all;
    }

    /** As it stands in an address, without the question mark. */
    public String query() {
        return parameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The same with one parameter set anew. @param value null to look for it no longer */
    public BoardFilter with(String parameter, @Nullable Object value) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters());
        if (value == null) {
            all.remove(parameter);
        } else {
            all.put(parameter, List.of(value.toString()));
        }
        return of(all);
    }

    /** Where cases of that journey stand in that stage. */
    public BoardFilter at(String journey, String stageKey) {
        return with("stage", journey + "/" + stageKey);
    }

    public boolean isNarrowed() {
        return !parameters().isEmpty();
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, List.of(value.toString()));
        }
    }

    private static @Nullable Integer objective(String text) {
        return text.matches("[1-9]|1\\d|2[0-3]") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String turnOf(String text) {
        return NOBODY.equals(text)
                        || Role.ofRealmName(text.toLowerCase(Locale.ROOT).replace('_', '-'))
                                .isPresent()
                ? text.toUpperCase(Locale.ROOT).replace('-', '_')
                : null;
    }

    private static @Nullable YearMonth monthOf(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Year yearOf(String text) {
        return text.matches("20\\d\\d") ? Year.parse(text) : null;
    }

    private record Parameters(Map<String, ? extends List<String>> given) {

        @Nullable
        String text(String name) {
            List<String> values = given.get(name);
            return values == null || values.isEmpty() ? null : Words.optional(name, values.getFirst(), LONGEST);
        }

        boolean flag(String name) {
            return Boolean.TRUE.equals(
                    of(name, text -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null));
        }

        Set<String> journeys() {
            List<String> values = Objects.requireNonNullElse(given.get("journey"), List.of());
            values.stream()
                    .filter(kind -> !Journeys.KINDS.contains(kind))
                    .findFirst()
                    .ifPresent(kind -> {
                        throw Problem.invalid("journey", "oversight.problem.parameter", kind);
                    });
            return Set.copyOf(values);
        }

        <T> @Nullable T of(String name, Function<String, @Nullable T> read) {
            String text = text(name);
            if (text == null) {
                return null;
            }
            T value = read.apply(text);
            if (value == null) {
                throw Problem.invalid(name, "oversight.problem.parameter", text);
            }
            return value;
        }
    }
}
