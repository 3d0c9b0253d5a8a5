package org.medina.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.sheet.PlainTable;
import org.medina.sheet.SheetCells;
import org.springframework.stereotype.Component;

/** What an entry would say with some of its fields changed, read as strictly as a row of a table. */
@Component
class Corrections {

    /** What tells one entry from another stays as it is. */
    private static final Set<LegacyField> FIXED = Set.of(LegacyField.CITY, LegacyField.COUNTRY, LegacyField.FOREIGN_ID);

    private final CodeWords codes;
    private final CityNames cities;

    Corrections(CodeWords codes, CityNames cities) {
        this.codes = codes;
        this.cities = cities;
    }

    /**
     * @param fields texts by {@link LegacyField#code}; blank takes out what stands there
     * @throws Problem INVALID with an entry a field
     */
    LegacyContent corrected(LegacyContent content, Map<String, String> fields) {
        Map<LegacyField, String> said = new HashMap<>(texts(content));
        if (fields.isEmpty()) {
            throw Problem.invalid("fields", "legacy.nothing-changes");
        }
        fields.forEach((code, text) -> {
            LegacyField field = LegacyField.ofCode(code)
                    .filter(one -> !FIXED.contains(one))
                    .orElseThrow(() -> Problem.invalid("fields", "legacy.field-fixed", code));
            said.put(field, text);
        });
        LegacyContent read = read(said);
        if (read.equals(content)) {
            throw Problem.invalid("fields", "legacy.nothing-changes");
        }
        return read;
    }

    /** As people would type it into a table. */
    static Map<LegacyField, String> texts(LegacyContent content) {
        Map<LegacyField, String> texts = new HashMap<>();
        put(texts, LegacyField.FOREIGN_ID, content.foreignId());
        put(texts, LegacyField.CITY, content.city());
        put(texts, LegacyField.COUNTRY, content.country());
        put(texts, LegacyField.TITLE, content.title());
        put(texts, LegacyField.SUMMARY, content.summary());
        put(texts, LegacyField.START, content.start());
        put(texts, LegacyField.END, content.openEnded() ? "open-ended" : content.end());
        put(texts, LegacyField.COMPACT_SCOPE, content.compactScope());
        put(
                texts,
                LegacyField.GCM_OBJECTIVES,
                String.join(
                        "; ",
                        content.gcmObjectives().stream().map(String::valueOf).toList()));
        put(texts, LegacyField.ACTION_AREAS, String.join("; ", content.actionAreas()));
        put(texts, LegacyField.LINK, content.link());
        return texts;
    }

    private LegacyContent read(Map<LegacyField, String> said) {
        Map<Integer, LegacyField> columns = new HashMap<>();
        Map<Integer, String> headings = new HashMap<>();
        Map<Integer, PlainTable.Cell> cells = new HashMap<>();
        said.forEach((field, text) -> {
            columns.put(field.ordinal(), field);
            headings.put(field.ordinal(), field.code());
            if (!text.isBlank()) {
                cells.put(field.ordinal(), new PlainTable.Cell(SheetCells.Kind.TEXT, text.strip()));
            }
        });
        CheckedRow row = new RowReader(
                        codes, cities, headings, new ColumnMapping(columns), new PlainTable.Line(1, cells))
                .read();
        LegacyContent content = row.content();
        if (content != null) {
            return content;
        }
        List<FieldProblem> problems = new ArrayList<>();
        row.problems()
                .forEach(problem ->
                        problems.add(new FieldProblem(problem.column(), problem.messageKey(), problem.arguments())));
        throw Problem.invalid(problems);
    }

    private static void put(Map<LegacyField, String> texts, LegacyField field, @Nullable Object value) {
        texts.put(field, value == null ? "" : value.toString());
    }
}
