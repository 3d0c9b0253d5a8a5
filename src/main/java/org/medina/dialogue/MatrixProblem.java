package org.medina.dialogue;

import java.util.List;
import org.medina.base.FieldProblem;

/**
 * What is wrong with a filled matrix, and where.
 *
 * @param row as the spreadsheet counts; 0 for the file as a whole
 * @param column its heading and letter; empty for the file or a whole row
 */
record MatrixProblem(int row, String column, String messageKey, List<Object> arguments) {

    static MatrixProblem file(String messageKey, Object... arguments) {
        return new MatrixProblem(0, "", messageKey, List.of(arguments));
    }

    /** As the API answers it. */
    FieldProblem field() {
        String place = row == 0 ? "file" : column.isEmpty() ? "row " + row : "row " + row + ", " + column;
        return new FieldProblem(place, messageKey, arguments);
    }
}
