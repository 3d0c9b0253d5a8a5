package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A piece of information attached to a node: emphasis, a link, a comment, a suggestion. */
public final class Mark {

    /** The empty set of marks. */
    public static final List<Mark> NONE = List.of();

    private static final Set<String> KEYS = Set.of("type", "attrs");

    private final MarkType type;
    private final Attrs attrs;

    Mark(MarkType type, Attrs attrs) {
        this.type = type;
        this.attrs = attrs;
    }

    /** The kind of mark. */
    public MarkType type() {
        return type;
    }

    /** Its attributes. */
    public Attrs attrs() {
        return attrs;
    }

    /** The set with this mark at its place, without those that it excludes; the set itself where it may not stand. */
    public List<Mark> addToSet(List<Mark> set) {
        List<Mark> copy = new ArrayList<>(set.size() + 1);
        boolean placed = false;
        for (Mark other : set) {
            if (equals(other)) {
                return set;
            }
            if (type.excludes(other.type)) {
                continue;
            }
            if (other.type.excludes(type)) {
                return set;
            }
            if (!placed && other.type.rank() > type.rank()) {
                copy.add(this);
                placed = true;
            }
            copy.add(other);
        }
        if (!placed) {
            copy.add(this);
        }
        return List.copyOf(copy);
    }

    /** The set without this mark. */
    public List<Mark> removeFromSet(List<Mark> set) {
        int index = set.indexOf(this);
        if (index < 0) {
            return set;
        }
        List<Mark> copy = new ArrayList<>(set);
        copy.remove(index);
        return List.copyOf(copy);
    }

    /** Whether the set holds this very mark, with the same attributes. */
    public boolean isInSet(List<Mark> set) {
        return set.contains(this);
    }

    /** A set in the order of ranks. */
    static List<Mark> setFrom(List<Mark> marks) {
        return marks.size() < 2
                ? marks
                : marks.stream()
                        .sorted(Comparator.comparingInt(mark -> mark.type.rank()))
                        .toList();
    }

    static Mark fromJson(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, KEYS, "mark");
        return schema.markType(JsonValues.string(json, "type", "mark")).read(json.get("attrs"));
    }

    /** As ProseMirror writes it. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type.name());
        if (!attrs.isEmpty()) {
            json.set("attrs", attrs.toJson());
        }
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Mark mark && type == mark.type && attrs.equals(mark.attrs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.name(), attrs);
    }

    @Override
    public String toString() {
        return type.name();
    }
}
