package org.medina.document.prosemirror;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds a mark to one node. */
public final class AddNodeMarkStep extends Step {

    private static final String NAME = "node mark step";
    static final Set<String> KEYS = Set.of("stepType", "pos", "mark");

    private final int pos;
    private final Mark mark;

    public AddNodeMarkStep(int pos, Mark mark) {
        requireOrder(0, pos);
        this.pos = pos;
        this.mark = mark;
    }

    static AddNodeMarkStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, KEYS, NAME);
        return new AddNodeMarkStep(JsonValues.position(json, "pos", NAME), mark(schema, json));
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
        return OneNode.changed(document, pos, node.attrs(), mark.addToSet(node.marks()));
    }

    @Override
    public Step invert(Node document) {
        Node node = document.nodeAt(pos);
        if (node != null) {
            List<Mark> set = mark.addToSet(node.marks());
            if (set.size() == node.marks().size()) {
                return new AddNodeMarkStep(
                        pos,
                        node.marks().stream()
                                .filter(old -> !old.isInSet(set))
                                .findFirst()
                                .orElse(mark));
            }
        }
        return new RemoveNodeMarkStep(pos, mark);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        MapResult moved = mapping.mapResult(pos, 1);
        return moved.deletedAfter() ? null : new AddNodeMarkStep(moved.pos(), mark);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("addNodeMark").put("pos", pos);
        json.set("mark", mark.toJson());
        return json;
    }
}
