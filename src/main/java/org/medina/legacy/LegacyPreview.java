package org.medina.legacy;

import java.util.List;
import org.medina.sheet.PlainTable;

/**
 * What would become of a file; nothing is kept.
 *
 * @param leftOut headings of the columns that are not read
 */
public record LegacyPreview(
        List<PlainTable.Column> columns, ColumnMapping mapping, List<String> leftOut, List<CheckedRow> rows) {

    public LegacyPreview {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
        rows = List.copyOf(rows);
    }

    public int count(CheckedRow.Outcome outcome) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.outcome() == outcome).count());
    }
}
