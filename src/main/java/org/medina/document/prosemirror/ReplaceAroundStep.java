package org.medina.document.prosemirror;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces a range by a slice, but keeps a part of it (the gap) by moving it into the slice: wrapping, lifting. */
public final class ReplaceAroundStep extends Step {

    private static final String NAME = "replace-around step";
    private static final Set<String> KEYS =
            Set.of("stepType", "from", "to", "gapFrom", "gapTo", "insert", "slice", "structure");

    private final int from;
    private final int to;
    private final int gapFrom;
    private final int gapTo;
    private final Slice slice;
    private final int insert;
    private final boolean structure;

    /** @param insert where in the slice the gap goes */
    public ReplaceAroundStep(int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure) {
        requireOrder(0, from, gapFrom, gapTo, to);
        this.from = from;
        this.to = to;
        this.gapFrom = gapFrom;
        this.gapTo = gapTo;
        this.slice = slice;
        this.insert = insert;
        this.structure = structure;
    }

    static ReplaceAroundStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, KEYS, NAME);
        Slice slice = Slice.fromJson(schema, json.get("slice"));
        int insert = JsonValues.position(json, "insert", NAME);
        if (insert > slice.size()) {
            throw new ProseMirrorException("The gap is put outside of the slice");
        }
        return new ReplaceAroundStep(
                JsonValues.position(json, "from", NAME),
                JsonValues.position(json, "to", NAME),
                JsonValues.position(json, "gapFrom", NAME),
                JsonValues.position(json, "gapTo", NAME),
                slice,
                insert,
                JsonValues.flag(json, "structure", NAME));
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Where the kept part begins. */
    public int gapFrom() {
        return gapFrom;
    }

    /** Where the kept part ends. */
    public int gapTo() {
        return gapTo;
    }

    public Slice slice() {
        return slice;
    }

    /** Where in the slice the kept part goes. */
    public int insert() {
        return insert;
    }

    @Override
    Node changed(Node document) {
        if (structure
                && (Structure.contentBetween(document, from, gapFrom)
                        || Structure.contentBetween(document, gapTo, to))) {
            throw new ProseMirrorException("Structure gap-replace would overwrite content");
        }
        Slice gap = document.slice(gapFrom, gapTo);
        if (gap.openStart() > 0 || gap.openEnd() > 0) {
            throw new ProseMirrorException("Gap is not a flat range");
        }
        Slice inserted = slice.insertAt(insert, gap.content());
        if (inserted == null) {
            throw new ProseMirrorException("Content does not fit in gap");
        }
        return document.replace(from, to, inserted);
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public Step invert(Node document) {
        int gap = gapTo - gapFrom;
        return new ReplaceAroundStep(
                from,
                from + slice.size() + gap,
                from + insert,
                from + insert + gap,
                document.slice(from, to).removeBetween(gapFrom - from, gapTo - from),
                gapFrom - from,
                structure);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        MapResult start = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        int newGapFrom = from == gapFrom ? start.pos() : mapping.map(gapFrom, -1);
        int newGapTo = to == gapTo ? end.pos() : mapping.map(gapTo, 1);
        boolean gone = start.deletedAcross() && end.deletedAcross();
        if (gone || newGapFrom < start.pos() || newGapTo > end.pos() || newGapFrom > newGapTo) {
            return null;
        }
        return new ReplaceAroundStep(start.pos(), end.pos(), newGapFrom, newGapTo, slice, insert, structure);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("replaceAround")
                .put("from", from)
                .put("to", to)
                .put("gapFrom", gapFrom)
                .put("gapTo", gapTo)
                .put("insert", insert);
        if (slice.size() != 0) {
            json.set("slice", slice.toJson());
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }
}
