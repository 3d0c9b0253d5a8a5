package org.medina.document.prosemirror;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of a node's or mark's attributes, in the order of its type. */
public final class Attrs {

    static final Attrs NONE = new Attrs(Map.of());

    private final Map<String, @Nullable Object> values;

    private Attrs(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static Attrs of(Map<String, @Nullable Object> values) {
        return values.isEmpty() ? NONE : new Attrs(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** A string, a boolean, a {@code Long}, a {@code Double}, a list, a map, or null. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** The text of an attribute that is always a string. */
    public String string(String name) {
        if (get(name) instanceof String text) {
            return text;
        }
        throw new ProseMirrorException("There is no text in attribute " + name);
    }

    /** The number of an attribute that is always whole and small. */
    public int integer(String name) {
        if (get(name) instanceof Long number) {
            return Math.toIntExact(number);
        }
        throw new ProseMirrorException("There is no number in attribute " + name);
    }

    /** All values by name. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Attrs with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return new Attrs(Collections.unmodifiableMap(copy));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> json.set(name, JsonValues.write(value)));
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Attrs attrs && values.equals(attrs.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
