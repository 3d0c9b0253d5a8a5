package org.medina.legacy;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands dates as people type them into spreadsheets, or says why not. */
final class DateWords {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?: \\d\\d:\\d\\d utc)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");
    private static final Pattern NAMED =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th|er)? )?(\\p{L}+)(?: (\\d{1,2})(?:st|nd|rd|th)?)? (\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(?:q|t)([1-4])[ /-]?(\\d{4})|(\\d{4})[ /-]?(?:q|t)([1-4])");
    private static final Pattern SHORT_RANGE = Pattern.compile("(\\d{4}) ?[-/] ?(\\d{2})");
    private static final Pattern RANGE = Pattern.compile(
            "(?:from |de |du |desde )?(.+?)(?: - | to | until | a | au | hasta |(?<=\\d{4})[-/](?=\\d{4}|\\p{L}))(.+)");
    private static final Pattern SINCE = Pattern.compile("(?:since|from|depuis|desde|a partir de|as of) (.+)");

    private static final Set<String> OPEN = Set.of(
            "open-ended",
            "open ended",
            "openended",
            "open end",
            "open",
            "ongoing",
            "on-going",
            "on going",
            "continuous",
            "continuing",
            "permanent",
            "indefinite",
            "no end date",
            "no end",
            "none planned",
            "present",
            "to date",
            "today",
            "en cours",
            "permanente",
            "continu",
            "sans fin",
            "indefini",
            "indeterminee",
            "illimite",
            "indefinido",
            "abierto",
            "en curso",
            "continuo",
            "sin fecha de fin");
    private static final Set<String> NOTHING = Set.of(
            "-", "n/a", "na", "tbd", "tbc", "unknown", "none", "s/o", "?", "not known", "inconnu", "to be confirmed");
    private static final Map<String, Integer> MONTHS = months();
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final int CENTURY = 100;

    private DateWords() {}

    /** What was understood. */
    sealed interface Read {

        record Day(RoughDate date) implements Read {}

        /** A span; {@code end} is null where it has no end. */
        record Span(RoughDate start, @Nullable RoughDate end) implements Read {}

        record OpenEnded() implements Read {}

        /** Nothing, or words that say that it is not known. */
        record Nothing() implements Read {}

        /** @param reason the last part of the message key */
        record Wrong(String reason, List<Object> arguments) implements Read {}
    }

    static Read read(String text) {
        String said = tidy(text);
        if (said.isEmpty() || NOTHING.contains(said)) {
            return new Read.Nothing();
        }
        if (OPEN.contains(said)) {
            return new Read.OpenEnded();
        }
        Matcher brief = SHORT_RANGE.matcher(said);
        if (brief.matches() && Integer.parseInt(brief.group(2)) > Month.values().length) {
            int from = Integer.parseInt(brief.group(1));
            int to = from / CENTURY * CENTURY + Integer.parseInt(brief.group(2));
            return to > from ? between(years(from), years(to)) : wrong("date-impossible", said);
        }
        Read one = one(said);
        return one == null ? span(text, said) : one;
    }

    private static Read span(String text, String said) {
        Matcher since = SINCE.matcher(said);
        if (since.matches() && one(since.group(1)) instanceof Read.Day day) {
            return new Read.Span(day.date(), null);
        }
        Matcher range = RANGE.matcher(said);
        if (!range.matches()) {
            return unknown(text);
        }
        Read from = one(range.group(1).strip());
        String rest = range.group(2).strip();
        Read to = OPEN.contains(rest) ? new Read.OpenEnded() : one(rest);
        return from == null || to == null ? unknown(text) : between(from, to);
    }

    private static Read between(Read from, Read to) {
        if (from instanceof Read.Wrong) {
            return from;
        }
        if (to instanceof Read.Wrong) {
            return to;
        }
        RoughDate start = from instanceof Read.Span span ? span.start() : ((Read.Day) from).date();
        return switch (to) {
            case Read.Day day -> new Read.Span(start, day.date());
            case Read.Span span -> new Read.Span(start, span.end());
            case Read.OpenEnded open -> new Read.Span(start, null);
            case Read.Nothing nothing -> new Read.Span(start, null);
            case Read.Wrong wrong -> wrong;
        };
    }

    /** Null where it is no single date. */
    private static @Nullable Read one(String said) {
        Matcher found = ISO.matcher(said);
        if (found.matches()) {
            return day(said, number(found, 1), number(found, 2), number(found, 3));
        }
        if (YEAR.matcher(said).matches()) {
            return years(Integer.parseInt(said));
        }
        if (SERIAL.matcher(said).matches()) {
            return wrong("date-serial", said);
        }
        found = MONTH_YEAR.matcher(said);
        if (found.matches()) {
            return day(said, number(found, 2), number(found, 1), 0);
        }
        found = DAY_MONTH_YEAR.matcher(said);
        if (found.matches()) {
            return dayAndMonth(said, number(found, 1), number(found, 2), number(found, 3));
        }
        return SHORT_YEAR.matcher(said).matches() ? wrong("date-short-year", said) : worded(said);
    }

    private static @Nullable Read worded(String said) {
        Matcher quarter = QUARTER.matcher(said);
        if (quarter.matches()) {
            int year = quarter.group(2) == null ? number(quarter, 3) : number(quarter, 2);
            int last = 3 * (quarter.group(1) == null ? number(quarter, 4) : number(quarter, 1));
            return between(day(said, year, last - 2, 0), day(said, year, last, 0));
        }
        Matcher named = NAMED.matcher(said.replace(" de ", " ").replaceAll("[.,](?= )", ""));
        Integer month = named.matches() ? MONTHS.get(named.group(2)) : null;
        if (month == null) {
            return null;
        }
        int before = number(named, 1);
        return day(said, number(named, 4), month, before == 0 ? number(named, 3) : before);
    }

    /** Which number is the day is known only where the other cannot be a month. */
    private static Read dayAndMonth(String said, int first, int second, int year) {
        boolean dayFirst = first > Month.values().length || first == second;
        boolean monthFirst = second > Month.values().length;
        if (dayFirst == monthFirst && !dayFirst) {
            return wrong("date-ambiguous", said, day(year, second, first), day(year, first, second));
        }
        return monthFirst && !dayFirst ? day(said, year, first, second) : day(said, year, second, first);
    }

    private static String day(int year, int month, int day) {
        return new RoughDate(year, month, day).toString();
    }

    private static Read years(int year) {
        return day(String.valueOf(year), year, 0, 0);
    }

    private static Read day(String said, int year, int month, int day) {
        try {
            LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
        } catch (DateTimeException e) {
            return wrong("date-impossible", said);
        }
        return year < EARLIEST || year > LATEST
                ? wrong("date-odd-year", said, EARLIEST, LATEST)
                : new Read.Day(new RoughDate(year, month, day));
    }

    private static Read unknown(String text) {
        return wrong("date-unknown", text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }

    private static Read wrong(String reason, Object... arguments) {
        return new Read.Wrong(reason, List.of(arguments));
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String tidy(String text) {
        return bare(text)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String bare(String text) {
        return Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFKC), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = bare(month.getDisplayName(style, locale)).replace(".", "");
                    months.putIfAbsent(name, month.getValue());
                    months.putIfAbsent(name + ".", month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}
