package org.medina.document.prosemirror;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Removes a mark from one node. */
public final class RemoveNodeMarkStep extends Step {

    private static final String NAME = "node mark step";

    private final int pos;
    private final Mark mark;

    public RemoveNodeMarkStep(int pos, Mark mark) {
        requireOrder(0, pos);
        this.pos = pos;
        this.mark = mark;
    }

    static RemoveNodeMarkStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, AddNodeMarkStep.KEYS, NAME);
        return new RemoveNodeMarkStep(JsonValues.position(json, "pos", NAME), mark(schema, json));
    }

    public int pos() {
        return pos;
    }

    public Mark mark() {
        return mark;
    }

    @Override
    Node changed(Node document) {
        Node node = OneNode.at(document, pos);
        return OneNode.changed(document, pos, node.attrs(), mark.removeFromSet(node.marks()));
    }

    @Override
    public Step invert(Node document) {
        Node node = document.nodeAt(pos);
        return node == null || !mark.isInSet(node.marks()) ? this : new AddNodeMarkStep(pos, mark);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        MapResult moved = mapping.mapResult(pos, 1);
        return moved.deletedAfter() ? null : new RemoveNodeMarkStep(moved.pos(), mark);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("removeNodeMark").put("pos", pos);
        json.set("mark", mark.toJson());
        return json;
    }
}
