package org.medina.dialogue;

import java.util.List;
import java.util.Map;
import org.medina.sheet.SheetProblem;

/** What a filled matrix comes to: all of its rows, or everything that is wrong with it. */
sealed interface MatrixImport {

    /**
     * Every row is sound by itself; whether its comment exists and may be changed is for others to say.
     *
     * @param letters how the spreadsheet names its columns
     * @param fingerprint of all that the rows say: the same file has the same
     */
    record Rows(List<Line> lines, String fingerprint, Map<MatrixColumn, String> letters) implements MatrixImport {

        /** As the spreadsheet names the column; empty where the file has none. */
        String letters(MatrixColumn column) {
            return letters.getOrDefault(column, "");
        }
    }

    /** @param more whether there are more problems than are told at once */
    record Refused(List<SheetProblem> problems, boolean more) implements MatrixImport {}

    /**
     * @param row as the spreadsheet counts
     * @param key of the comment, or one made from what a row without key says, the same each time
     * @param fingerprint of what the row says
     */
    record Line(int row, String key, String fingerprint, MatrixRow content) {}
}
