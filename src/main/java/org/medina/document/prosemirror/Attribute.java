package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The descriptor of one attribute. Beside ProseMirror's {@code default} and {@code validate} (names of types), our schema
 * bounds it by the words of JSON Schema: pattern (of the whole text), maxLength, values, integer, minimum, maximum, items,
 * maxItems.
 */
final class Attribute {

    private static final Set<String> WORDS = Set.of(
            "default",
            "validate",
            "pattern",
            "maxLength",
            "values",
            "integer",
            "minimum",
            "maximum",
            "items",
            "maxItems");

    private final String owner;
    private final String name;
    private final boolean hasDefault;
    private final @Nullable Object defaultValue;
    private final Set<String> types;
    private final @Nullable Pattern pattern;
    private final int maxLength;
    private final @Nullable Set<String> values;
    private final boolean integer;
    private final double minimum;
    private final double maximum;
    private final @Nullable Attribute items;
    private final int maxItems;

    Attribute(String owner, String name, JsonNode spec) {
        JsonValues.requireKeys(spec, WORDS, "schema attribute");
        this.owner = owner;
        this.name = name;
        JsonNode byDefault = spec.get("default");
        this.hasDefault = byDefault != null;
        this.defaultValue = byDefault == null ? null : JsonValues.read(byDefault);
        this.types =
                spec.has("validate") ? Set.of(spec.get("validate").stringValue().split("\\|")) : Set.of();
        this.pattern = spec.has("pattern") ? Pattern.compile(spec.get("pattern").stringValue()) : null;
        this.maxLength = spec.path("maxLength").asInt(Integer.MAX_VALUE);
        this.values = spec.has("values") ? texts(spec.get("values")) : null;
        this.integer = spec.path("integer").asBoolean(false);
        this.minimum = spec.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        this.maximum = spec.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        this.items = spec.has("items") ? new Attribute(owner, name, spec.get("items")) : null;
        this.maxItems = spec.path("maxItems").asInt(Integer.MAX_VALUE);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    static Map<String, Attribute> all(String owner, @Nullable JsonNode specs) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        if (specs != null) {
            specs.properties()
                    .forEach(spec ->
                            attributes.put(spec.getKey(), new Attribute(owner, spec.getKey(), spec.getValue())));
        }
        return attributes;
    }

    boolean isRequired() {
        return !hasDefault;
    }

    /** Refuses names that the type does not have; ProseMirror itself would forget them silently. */
    static Attrs read(String owner, Map<String, Attribute> attributes, @Nullable JsonNode json) {
        if (json == null) {
            return compute(owner, attributes, Attrs.NONE);
        }
        JsonValues.requireKeys(json, attributes.keySet(), owner);
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        json.properties().forEach(entry -> given.put(entry.getKey(), JsonValues.read(entry.getValue())));
        return compute(owner, attributes, Attrs.of(given));
    }

    static Attrs compute(String owner, Map<String, Attribute> attributes, Attrs given) {
        if (attributes.isEmpty() && given.isEmpty()) {
            return Attrs.NONE;
        }
        for (String name : given.values().keySet()) {
            if (!attributes.containsKey(name)) {
                throw new ProseMirrorException("Unsupported attribute " + JsonValues.shortened(name) + " for " + owner);
            }
        }
        Map<String, @Nullable Object> built = new LinkedHashMap<>();
        for (Attribute attribute : attributes.values()) {
            if (given.values().containsKey(attribute.name)) {
                Object value = given.get(attribute.name);
                attribute.validate(value);
                built.put(attribute.name, value);
            } else if (attribute.hasDefault) {
                built.put(attribute.name, attribute.defaultValue);
            } else {
                throw new ProseMirrorException("No value supplied for attribute " + attribute.name + " of " + owner);
            }
        }
        return Attrs.of(built);
    }

    static void check(String owner, Map<String, Attribute> attributes, Attrs attrs) {
        if (attrs.values().size() != attributes.size()) {
            throw new ProseMirrorException("Unsupported attributes for " + owner);
        }
        for (Attribute attribute : attributes.values()) {
            attribute.validate(attrs.get(attribute.name));
        }
    }

    void validate(@Nullable Object value) {
        boolean fits = (types.isEmpty() || types.contains(typeOf(value)))
                && switch (value) {
                    case String text -> fits(text);
                    case Long number -> fits(number.doubleValue());
                    case Double number -> fits(number);
                    case List<?> list -> fits(list);
                    case Map<?, ?> map -> items == null;
                    case null, default -> true;
                };
        if (!fits) {
            throw new ProseMirrorException("Attribute " + name + " of " + owner + " cannot have this value");
        }
    }

    private boolean fits(String text) {
        return text.length() <= maxLength
                && (pattern == null || pattern.matcher(text).matches())
                && (values == null || values.contains(text));
    }

    private boolean fits(double number) {
        return number >= minimum && number <= maximum && (!integer || number == Math.rint(number));
    }

    private boolean fits(List<?> list) {
        if (list.size() > maxItems) {
            return false;
        }
        if (items != null) {
            new ArrayList<>(list).forEach(items::validate);
        }
        return true;
    }

    private static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "string";
            case Boolean bool -> "boolean";
            case Number number -> "number";
            default -> "object";
        };
    }
}
