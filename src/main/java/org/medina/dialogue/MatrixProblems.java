package org.medina.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;

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
        at(row, letters, column, FieldProblem.of("", "dialogue.matrix.problem." + reason, arguments));
    }

    /** What the checks of every comment say, at its cell. */
    void at(int row, String letters, @Nullable MatrixColumn column, FieldProblem problem) {
        if (problems.size() == most) {
            more = true;
            return;
        }
        problems.add(new MatrixProblem(row + 1, name(letters, column), problem.messageKey(), problem.arguments()));
    }

    private String name(String letters, @Nullable MatrixColumn column) {
        if (column == null) {
            return letters;
        }
        return letters.isEmpty() ? head.heading(column) : head.heading(column) + " (" + letters + ")";
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    MatrixImport.Refused refused() {
        return new MatrixImport.Refused(List.copyOf(problems), more);
    }
}
