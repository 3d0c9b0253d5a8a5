package org.medina.signoff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A section's value as lines for people: text as it is, a list an entry a line, a record a field a line. */
final class PlainText {

    private PlainText() {}

    static String of(@Nullable JsonNode value) {
        List<String> lines = new ArrayList<>();
        if (value != null) {
            add("", value, lines);
        }
        return String.join("\n", lines);
    }

    private static void add(String label, JsonNode value, List<String> lines) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(label + field.getKey() + ": ", field.getValue(), lines));
        } else if (value.isArray()) {
            value.forEach(entry -> add(label, entry, lines));
        } else if (!value.isNull()) {
            lines.add(label + value.asString());
        }
    }
}
