package org.medina.document.prosemirror;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Between JSON and the values of attributes; numbers are those of JavaScript, so that 1 and 1.0 are the same. */
final class JsonValues {

    private static final double SAFE = 9007199254740991d;
    private static final double WRITTEN_OUT = 1e21;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    static @Nullable Object read(JsonNode json) {
        return read(json, Limits.ATTRIBUTE_DEPTH, new int[] {Limits.ATTRIBUTE_VALUES});
    }

    private static @Nullable Object read(JsonNode json, int depth, int[] left) {
        if (depth == 0 || left[0]-- == 0) {
            throw new ProseMirrorException("An attribute holds too much");
        }
        return switch (json.getNodeType()) {
            case NULL -> null;
            case STRING -> json.stringValue();
            case BOOLEAN -> json.booleanValue();
            case NUMBER -> number(json.doubleValue());
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                json.forEach(element -> list.add(read(element, depth - 1, left)));
                yield Collections.unmodifiableList(list);
            }
            case OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                json.properties().forEach(entry -> map.put(entry.getKey(), read(entry.getValue(), depth - 1, left)));
                yield Collections.unmodifiableMap(map);
            }
            default -> throw new ProseMirrorException("An attribute holds something that is not JSON");
        };
    }

    private static Object number(double value) {
        if (!Double.isFinite(value)) {
            throw new ProseMirrorException("An attribute holds a number without bounds");
        }
        if (value == Math.rint(value) && Math.abs(value) <= SAFE) {
            return (long) value;
        }
        return value;
    }

    static JsonNode write(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.stringNode(text);
            case Boolean bool -> NODES.booleanNode(bool);
            case Long number when number == number.intValue() -> NODES.numberNode(number.intValue());
            case Long number -> NODES.numberNode(number);
            // JavaScript writes whole numbers out up to here, and only then with an exponent
            case Double number
            when number == Math.rint(number) && Math.abs(number) < WRITTEN_OUT ->
                NODES.numberNode(BigDecimal.valueOf(number).toBigInteger());
            case Double number -> NODES.numberNode(number);
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                list.forEach(element -> array.add(write(element)));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((name, element) -> object.set(String.valueOf(name), write(element)));
                yield object;
            }
            default -> throw new ProseMirrorException("There is no JSON for a " + value.getClass());
        };
    }

    /** Refuses what is not an object and every key that is not named: what is not read must not be kept. */
    static void requireKeys(JsonNode json, Set<String> allowed, String what) {
        if (!json.isObject()) {
            throw new ProseMirrorException("A " + what + " has to be a JSON object");
        }
        for (String name : json.propertyNames()) {
            if (!allowed.contains(name)) {
                throw new ProseMirrorException("Unknown property " + shortened(name) + " in a " + what);
            }
        }
    }

    static String string(JsonNode json, String name, String what) {
        JsonNode value = json.get(name);
        if (value == null || !value.isString()) {
            throw new ProseMirrorException("A " + what + " needs a text as " + name);
        }
        return value.stringValue();
    }

    /** A whole number from 0 on, small enough to be added to another. */
    static int position(JsonNode json, String name, String what) {
        JsonNode value = json.get(name);
        if (value == null || !value.isNumber()) {
            throw new ProseMirrorException("A " + what + " needs a number as " + name);
        }
        double number = value.doubleValue();
        if (!(number >= 0 && number <= Limits.POSITION) || number != Math.rint(number)) {
            throw new ProseMirrorException("A " + what + " has no position at " + name);
        }
        return (int) number;
    }

    static boolean flag(JsonNode json, String name, String what) {
        JsonNode value = json.get(name);
        if (value != null && !value.isBoolean()) {
            throw new ProseMirrorException("A " + what + " needs true or false as " + name);
        }
        return value != null && value.booleanValue();
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    static BigDecimal decimal(Object number) {
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : BigDecimal.valueOf((Double) number);
    }
}
