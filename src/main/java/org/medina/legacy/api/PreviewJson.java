package org.medina.legacy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.legacy.CheckedRow;
import org.medina.legacy.LegacyContent;
import org.medina.legacy.LegacyField;
import org.medina.legacy.LegacyPreview;
import org.medina.sheet.PlainTable;
import org.medina.sheet.SheetProblem;

/** What would become of a file, row by row. */
@Schema(name = "LegacyPreview")
record PreviewJson(
        @Schema(description = "What each column holds, by its letters; a column that is not named is not read")
        Map<String, String> mapping,

        List<String> leftOut,

        @Schema(description = "How many rows become entries")
        int taken,

        int alreadyThere,
        int duplicates,
        int refused,
        List<Row> rows) {

    @Schema(name = "LegacyPreviewRow")
    record Row(
            int row,
            String name,
            CheckedRow.Outcome outcome,
            @Nullable LegacyContent content,
            List<Said> problems,
            List<Said> notes) {}

    @Schema(name = "LegacyPreviewNote")
    record Said(String column, String message) {}

    static PreviewJson of(LegacyPreview preview, Messages messages) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (PlainTable.Column column : preview.columns()) {
            LegacyField field = preview.mapping().fields().get(column.index());
            if (field != null) {
                mapping.put(column.letters(), field.code());
            }
        }
        return new PreviewJson(
                mapping,
                preview.leftOut(),
                preview.count(CheckedRow.Outcome.NEW),
                preview.count(CheckedRow.Outcome.ALREADY_THERE),
                preview.count(CheckedRow.Outcome.DUPLICATE),
                preview.count(CheckedRow.Outcome.REFUSED),
                preview.rows().stream().map(row -> row(row, messages)).toList());
    }

    private static Row row(CheckedRow row, Messages messages) {
        return new Row(
                row.row(),
                row.name(),
                row.outcome(),
                row.content(),
                said(row.problems(), messages),
                said(row.notes(), messages));
    }

    private static List<Said> said(List<SheetProblem> all, Messages messages) {
        return all.stream()
                .map(one -> new Said(one.column(), messages.get(one.field())))
                .toList();
    }
}
