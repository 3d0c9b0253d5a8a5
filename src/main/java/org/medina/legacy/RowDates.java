package org.medina.legacy;

import org.jspecify.annotations.Nullable;

/** When the action of a row begins and ends, as far as its cells tell. */
final class RowDates {

    private final RowReader row;

    RowDates(RowReader row) {
        this.row = row;
    }

    /** @param open whether it is said to have no end */
    record Dates(@Nullable RoughDate start, @Nullable RoughDate end, boolean open) {}

    Dates read() {
        Dates start = start();
        Dates end = end();
        var dates = new Dates(
                start.start(),
                end.end() == null ? start.end() : end.end(),
                end.open() || start.open() && end.end() == null);
        if (dates.start() != null
                && dates.end() != null
                && dates.end().last().isBefore(dates.start().first())) {
            row.problem(LegacyField.END, "ends-before-start", dates.start(), dates.end());
        }
        return dates;
    }

    private Dates start() {
        String said = row.raw(LegacyField.START);
        return switch (DateWords.read(said == null ? "" : said)) {
            case DateWords.Read.Day day -> understood(LegacyField.START, said, new Dates(day.date(), null, false));
            case DateWords.Read.Span span ->
                understood(LegacyField.START, said, new Dates(span.start(), span.end(), span.end() == null));
            case DateWords.Read.OpenEnded open -> understood(LegacyField.START, said, new Dates(null, null, true));
            case DateWords.Read.Nothing nothing -> nothing(LegacyField.START, said);
            case DateWords.Read.Wrong wrong -> wrong(LegacyField.START, wrong);
        };
    }

    private Dates end() {
        String said = row.raw(LegacyField.END);
        return switch (DateWords.read(said == null ? "" : said)) {
            case DateWords.Read.Day day -> understood(LegacyField.END, said, new Dates(null, day.date(), false));
            case DateWords.Read.Span span ->
                understood(LegacyField.END, said, new Dates(null, span.end(), span.end() == null));
            case DateWords.Read.OpenEnded open -> understood(LegacyField.END, said, new Dates(null, null, true));
            case DateWords.Read.Nothing nothing -> nothing(LegacyField.END, said);
            case DateWords.Read.Wrong wrong -> wrong(LegacyField.END, wrong);
        };
    }

    /** What is not written as it is kept is told. */
    private Dates understood(LegacyField field, @Nullable String said, Dates dates) {
        RoughDate shown = field == LegacyField.END || dates.start() == null ? dates.end() : dates.start();
        if (said == null || shown != null && shown.toString().equals(said)) {
            return dates;
        }
        if (dates.start() != null && dates.end() != null) {
            row.note(field, "date-span", said, dates.start(), dates.end());
        } else if (dates.start() != null && dates.open()) {
            row.note(field, "date-since", said, dates.start());
        } else if (shown == null) {
            row.note(field, "date-open", said);
        } else {
            row.note(field, "date", said, shown);
        }
        return dates;
    }

    private Dates nothing(LegacyField field, @Nullable String said) {
        if (said != null) {
            row.note(field, "date-none", said);
        }
        return new Dates(null, null, false);
    }

    private Dates wrong(LegacyField field, DateWords.Read.Wrong wrong) {
        row.problem(field, wrong.reason(), wrong.arguments().toArray());
        return new Dates(null, null, false);
    }
}
