package org.medina.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;

/** What is wrong with a filled sheet, cell by cell, up to a bound. */
public final class SheetProblems<C extends SheetColumn> {

    /** The largest number that is told at once. */
    public static final int MOST = 200;

    static final String KEYS = "sheet.problem.";

    private final Function<C, String> heading;
    private final String keys;
    private final List<SheetProblem> problems = new ArrayList<>();
    private boolean more;

    /**
     * @param heading of a column as it was written
     * @param keys the first part of the message keys of a module's own reasons
     */
    public SheetProblems(Function<C, String> heading, String keys) {
        this.heading = heading;
        this.keys = keys;
    }

    /** What is wrong with one row. */
    public interface Row<C> {

        /** @param reason the last part of the message key */
        void at(C column, String reason, Object... arguments);
    }

    /** @param row counted from 0 */
    public Row<C> in(int row, Function<C, String> letters) {
        return (column, reason, arguments) -> at(row, letters.apply(column), column, reason, arguments);
    }

    /**
     * @param row counted from 0
     * @param column null where the cell stands outside the table
     * @param reason the last part of the message key
     */
    public void at(int row, String letters, @Nullable C column, String reason, Object... arguments) {
        at(row, letters, column, FieldProblem.of("", keys + reason, arguments));
    }

    /** What the checks of a module say, at its cell. */
    public void at(int row, String letters, @Nullable C column, FieldProblem problem) {
        if (problems.size() == MOST) {
            more = true;
            return;
        }
        problems.add(new SheetProblem(row + 1, name(letters, column), problem.messageKey(), problem.arguments()));
    }

    private String name(String letters, @Nullable C column) {
        if (column == null) {
            return letters;
        }
        return letters.isEmpty() ? heading.apply(column) : heading.apply(column) + " (" + letters + ")";
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<SheetProblem> list() {
        return List.copyOf(problems);
    }

    /** Whether there are more than are told at once. */
    public boolean hasMore() {
        return more;
    }

    /** As the API answers them. */
    public static List<FieldProblem> fields(List<SheetProblem> problems, boolean more) {
        List<FieldProblem> fields =
                new ArrayList<>(problems.stream().map(SheetProblem::field).toList());
        if (more) {
            fields.add(FieldProblem.of("file", "sheet.more", MOST));
        }
        return fields;
    }
}
