package org.medina.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is wrong with a filled matrix, cell by cell, up to a bound. */
final class MatrixProblems {

    private final MatrixHead head;
    private final int most;
    private final List<MatrixProblem> problems = new ArrayList<>();
    private boolean more;

    MatrixProblems(MatrixHead head, int most) {
        this.head = head;
        this.most = most;
    }

    /** What is wrong with one row. */
    interface Row {
        void at(MatrixColumn column, String reason, Object... arguments);
    }

    Row in(int row, Function<MatrixColumn, String> letters) {
        return (column, reason, arguments) -> at(row, letters.apply(column), column, reason, arguments);
    }

    /**
     * @param row counted from 0
     * @param column null where the cell stands outside the table
     * @param reason the last part of the message key
     */
    void at(int row, String letters, @Nullable MatrixColumn column, String reason, Object... arguments) {
        if (problems.size() == most) {
            more = true;
            return;
        }
        String name = column == null
                ? letters
                : letters.isEmpty() ? head.heading(column) : head.heading(column) + " (" + letters + ")";
        problems.add(new MatrixProblem(row + 1, name, "dialogue.matrix.problem." + reason, List.of(arguments)));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    MatrixImport.Refused refused() {
        return new MatrixImport.Refused(List.copyOf(problems), more);
    }
}
