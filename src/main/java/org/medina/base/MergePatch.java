package org.medina.base;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merging JSON as RFC 7396 says, and what every form that is saved field by field needs beside it. */
public final class MergePatch {

    private MergePatch() {}

    /** Writes into {@code target} what {@code patch} says; {@code null} empties. */
    public static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value instanceof ObjectNode part) {
                ObjectNode inner = target.get(entry.getKey()) instanceof ObjectNode existing
                        ? existing
                        : target.putObject(entry.getKey());
                merge(inner, part);
            } else {
                target.set(entry.getKey(), value);
            }
        }
    }

    /** Things in a list that have no {@code id} get one. */
    public static void giveIds(@Nullable JsonNode items) {
        if (items instanceof ArrayNode list) {
            list.forEach(item -> {
                if (item instanceof ObjectNode thing && !thing.hasNonNull("id")) {
                    thing.put("id", Ids.next().toString());
                }
            });
        }
    }

    /** Where in a field something is wrong, as {@code activities[1].due}; the field itself where that cannot be told. */
    public static String place(String field, DatabindException problem) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            String name = step.getPropertyName();
            if (name != null) {
                place.append(place.isEmpty() ? "" : ".").append(name);
            } else if (step.getIndex() >= 0) {
                place.append('[').append(step.getIndex()).append(']');
            }
        }
        return place.toString().startsWith(field) ? place.toString() : field;
    }
}
