package org.medina.legacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.sheet.PlainTable;

/**
 * Which column of somebody’s table holds what; a column that is not in it is not read.
 *
 * @param fields by the index of the column, counted from 0
 */
public record ColumnMapping(Map<Integer, LegacyField> fields) {

    /** Says of a heading that its column is left out. */
    static final String LEFT_OUT = "";

    public ColumnMapping {
        fields = Map.copyOf(fields);
    }

    /** From the headings: as people said it the last time, else as it seems. */
    static ColumnMapping guess(List<PlainTable.Column> columns, Map<String, String> kept) {
        Map<Integer, LegacyField> fields = new HashMap<>();
        columns.forEach(column -> LegacyField.ofCode(kept.getOrDefault(heading(column), LEFT_OUT))
                .filter(field -> !fields.containsValue(field))
                .ifPresent(field -> fields.put(column.index(), field)));
        for (LegacyField field : LegacyField.values()) {
            if (!fields.containsValue(field)) {
                best(field, columns, kept, fields.keySet()).ifPresent(column -> fields.put(column.index(), field));
            }
        }
        return new ColumnMapping(fields);
    }

    private static Optional<PlainTable.Column> best(
            LegacyField field, List<PlainTable.Column> columns, Map<String, String> kept, Collection<Integer> taken) {
        PlainTable.Column best = null;
        int least = Integer.MAX_VALUE;
        for (PlainTable.Column column : columns) {
            int fits = field.fits(column.heading()).orElse(Integer.MAX_VALUE);
            if (fits < least && !taken.contains(column.index()) && !kept.containsKey(heading(column))) {
                best = column;
                least = fits;
            }
        }
        return Optional.ofNullable(best);
    }

    static String heading(PlainTable.Column column) {
        return Spelling.plain(column.heading());
    }

    /** Each heading with its field, to be kept for the next time. */
    Map<String, String> toKeep(List<PlainTable.Column> columns) {
        return columns.stream()
                .collect(Collectors.toMap(
                        ColumnMapping::heading,
                        column -> {
                            LegacyField field = fields.get(column.index());
                            return field == null ? LEFT_OUT : field.code();
                        },
                        (one, other) -> one.isEmpty() ? other : one));
    }

    @Nullable
    Integer column(LegacyField field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
