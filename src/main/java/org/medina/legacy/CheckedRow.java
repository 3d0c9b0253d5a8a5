package org.medina.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.sheet.SheetProblem;

/**
 * A row of a table, looked at.
 *
 * @param row as the spreadsheet counts
 * @param name what to call it: its city and title, without what must not be repeated
 * @param content null where it is refused
 * @param problems why it is refused
 * @param notes what was understood in some way, to be looked at
 */
public record CheckedRow(
        int row,
        String name,
        @Nullable LegacyContent content,
        Outcome outcome,
        List<SheetProblem> problems,
        List<SheetProblem> notes) {

    public CheckedRow {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** What becomes of a row. */
    public enum Outcome {
        /** It becomes an entry. */
        NEW,
        /** The entry is there already; nothing is changed. */
        ALREADY_THERE,
        /** Another row or entry seems to be the same action in another spelling; left out unless somebody says that it is not. */
        DUPLICATE,
        /** Something in it is not right. */
        REFUSED
    }

    CheckedRow as(Outcome other, SheetProblem why) {
        boolean wrong = other == Outcome.REFUSED;
        return new CheckedRow(
                row,
                name,
                wrong ? null : content,
                other,
                wrong ? and(problems, why) : problems,
                wrong ? notes : and(notes, why));
    }

    private static List<SheetProblem> and(List<SheetProblem> some, SheetProblem one) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(one))
                .toList();
    }
}
