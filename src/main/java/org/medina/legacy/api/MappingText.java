package org.medina.legacy.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.legacy.ColumnMapping;
import org.medina.legacy.LegacyField;

/** A mapping as a form sends it: {@code A=city,C=title}; and rows: {@code 7,12}. */
final class MappingText {

    private static final int LETTERS = 26;

    private MappingText() {}

    static @Nullable ColumnMapping read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Map<Integer, LegacyField> fields = new HashMap<>();
        for (String part : text.split(",")) {
            String[] sides = part.strip().split("=", -1);
            if (sides.length != 2 || !sides[0].strip().matches("[A-Za-z]{1,2}")) {
                throw Problem.invalid("mapping", "legacy.mapping-form");
            }
            fields.put(column(sides[0].strip()), field(sides[1].strip()));
        }
        return new ColumnMapping(fields);
    }

    static Set<Integer> rows(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        if (!text.matches("\\s*\\d{1,6}(\\s*,\\s*\\d{1,6})*\\s*")) {
            throw Problem.invalid("apart", "legacy.apart-form");
        }
        return Arrays.stream(text.split(","))
                .map(row -> Integer.valueOf(row.strip()))
                .collect(Collectors.toSet());
    }

    private static LegacyField field(String code) {
        return Arrays.stream(LegacyField.values())
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("mapping", "legacy.mapping-form"));
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }
}
