package org.medina.document.prosemirror;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces a range by a slice. An insertion that is mapped over another at the same spot stays before it
 * ({@code ReplaceStep.MAP_BIAS = -1} in the browser), so that what several people type at one spot stays in runs.
 */
public final class ReplaceStep extends Step {

    private static final Set<String> KEYS = Set.of("stepType", "from", "to", "slice", "structure");

    private final int from;
    private final int to;
    private final Slice slice;
    private final boolean structure;

    /** @param structure whether to fail where the range is more than closing and opening of nodes */
    public ReplaceStep(int from, int to, Slice slice, boolean structure) {
        requireOrder(0, from, to);
        this.from = from;
        this.to = to;
        this.slice = slice;
        this.structure = structure;
    }

    static ReplaceStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, KEYS, "replace step");
        return new ReplaceStep(
                JsonValues.position(json, "from", "replace step"),
                JsonValues.position(json, "to", "replace step"),
                Slice.fromJson(schema, json.get("slice")),
                JsonValues.flag(json, "structure", "replace step"));
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public Slice slice() {
        return slice;
    }

    @Override
    Node changed(Node document) {
        if (structure && Structure.contentBetween(document, from, to)) {
            throw new ProseMirrorException("Structure replace would overwrite content");
        }
        return document.replace(from, to, slice);
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public Step invert(Node document) {
        return new ReplaceStep(from, from + slice.size(), document.slice(from, to), false);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        MapResult end = mapping.mapResult(to, -1);
        MapResult start = from == to ? end : mapping.mapResult(from, 1);
        if (start.deletedAcross() && end.deletedAcross()) {
            return null;
        }
        return new ReplaceStep(start.pos(), Math.max(start.pos(), end.pos()), slice, structure);
    }

    @Override
    public @Nullable Step merge(Step other) {
        if (!(other instanceof ReplaceStep next) || next.structure || structure) {
            return null;
        }
        boolean empty = slice.size() + next.slice.size() == 0;
        if (from + slice.size() == next.from && slice.openEnd() == 0 && next.slice.openStart() == 0) {
            Slice both = empty
                    ? Slice.EMPTY
                    : new Slice(slice.content().append(next.slice.content()), slice.openStart(), next.slice.openEnd());
            return new ReplaceStep(from, to + (next.to - next.from), both, false);
        }
        if (next.to == from && slice.openStart() == 0 && next.slice.openEnd() == 0) {
            Slice both = empty
                    ? Slice.EMPTY
                    : new Slice(next.slice.content().append(slice.content()), next.slice.openStart(), slice.openEnd());
            return new ReplaceStep(next.from, to, both, false);
        }
        return null;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("replace").put("from", from).put("to", to);
        if (slice.size() != 0) {
            json.set("slice", slice.toJson());
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }
}
