package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Removes a mark from all inline content in a range. */
public final class RemoveMarkStep extends Step {

    private static final String NAME = "mark step";

    private final int from;
    private final int to;
    private final Mark mark;

    public RemoveMarkStep(int from, int to, Mark mark) {
        requireOrder(0, from, to);
        this.from = from;
        this.to = to;
        this.mark = mark;
    }

    static RemoveMarkStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, AddMarkStep.KEYS, NAME);
        return new RemoveMarkStep(
                JsonValues.position(json, "from", NAME), JsonValues.position(json, "to", NAME), mark(schema, json));
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public Mark mark() {
        return mark;
    }

    @Override
    Node changed(Node document) {
        return InlineMarks.changed(document, from, to, (node, parent) -> mark.removeFromSet(node.marks()));
    }

    @Override
    public Step invert(Node document) {
        List<Step> steps = new ArrayList<>();
        document.nodesBetween(from, to, (node, pos, parent, index) -> {
            if (node.isInline() && node.type().isAtom() && mark.isInSet(node.marks())) {
                int start = Math.max(from, pos);
                MarkSetStep.push(new AddMarkStep(start, Math.min(to, pos + node.nodeSize()), mark), steps);
            }
            return true;
        });
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? null : new RemoveMarkStep(start, end, mark);
    }

    @Override
    public @Nullable Step merge(Step other) {
        return other instanceof RemoveMarkStep next && next.mark.equals(mark) && from <= next.to && to >= next.from
                ? new RemoveMarkStep(Math.min(from, next.from), Math.max(to, next.to), mark)
                : null;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("removeMark");
        json.set("mark", mark.toJson());
        return json.put("from", from).put("to", to);
    }
}
