package org.medina.sheet;

import java.util.List;
import org.medina.base.FieldProblem;

/**
 * What is wrong with a filled sheet, and where.
 *
 * @param row as the spreadsheet counts; 0 for the file as a whole
 * @param column its heading and letter; empty for the file or a whole row
 */
public record SheetProblem(int row, String column, String messageKey, List<Object> arguments) {

    /** As the API answers it. */
    public FieldProblem field() {
        String place = row == 0 ? "file" : column.isEmpty() ? "row " + row : "row " + row + ", " + column;
        return new FieldProblem(place, messageKey, arguments);
    }
}
