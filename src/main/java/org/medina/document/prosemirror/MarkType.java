package org.medina.document.prosemirror;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A kind of mark in a schema; its rank orders the marks of a node. */
public final class MarkType {

    private final String name;
    private final int rank;
    private final boolean inclusive;
    private final Set<String> groups;
    private final @Nullable String excludes;
    private final Map<String, Attribute> attributes;
    private List<MarkType> excluded = List.of();

    MarkType(String name, int rank, JsonNode spec) {
        this.name = name;
        this.rank = rank;
        this.inclusive = spec.path("inclusive").asBoolean(true);
        this.groups = Schema.words(spec.path("group").asString(""));
        this.excludes = spec.has("excludes") ? spec.get("excludes").stringValue() : null;
        this.attributes = Attribute.all(name, spec.get("attrs"));
    }

    /** Looks up the names of what it excludes, once all types are known; without any it excludes itself. */
    void link(Schema schema) {
        excluded = excludes == null ? List.of(this) : schema.gatherMarks(excludes);
    }

    /** A mark of this type, its attributes checked and completed by their defaults. */
    public Mark create(Map<String, ? extends @Nullable Object> attrs) {
        return new Mark(this, Attribute.compute(name, attributes, Schema.attrs(attrs)));
    }

    Mark read(@Nullable JsonNode attrs) {
        return new Mark(this, Attribute.read(name, attributes, attrs));
    }

    void check(Attrs attrs) {
        Attribute.check(name, attributes, attrs);
    }

    /** Whether a mark of the other type gives way to one of this type. */
    public boolean excludes(MarkType other) {
        return excluded.contains(other);
    }

    /** The name in the schema. */
    public String name() {
        return name;
    }

    int rank() {
        return rank;
    }

    /** Whether what is typed at the edge of the mark belongs to it. */
    public boolean inclusive() {
        return inclusive;
    }

    boolean isInGroup(String group) {
        return groups.contains(group);
    }

    @Override
    public String toString() {
        return name;
    }
}
