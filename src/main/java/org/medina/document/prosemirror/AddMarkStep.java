package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds a mark to all inline content in a range. */
public final class AddMarkStep extends Step {

    private static final String NAME = "mark step";
    static final Set<String> KEYS = Set.of("stepType", "from", "to", "mark");

    private final int from;
    private final int to;
    private final Mark mark;

    public AddMarkStep(int from, int to, Mark mark) {
        requireOrder(0, from, to);
        this.from = from;
        this.to = to;
        this.mark = mark;
    }

    static AddMarkStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, KEYS, NAME);
        return new AddMarkStep(
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
        return InlineMarks.changed(
                document,
                from,
                to,
                (node, parent) -> node.type().isAtom() && parent.type().allowsMarkType(mark.type())
                        ? mark.addToSet(node.marks())
                        : node.marks());
    }

    @Override
    public Step invert(Node document) {
        List<Step> steps = new ArrayList<>();
        document.nodesBetween(from, to, (node, pos, parent, index) -> {
            if (node.isInline() && node.type().isAtom()) {
                List<Mark> added = mark.addToSet(node.marks());
                if (!added.equals(node.marks())) {
                    int start = Math.max(from, pos);
                    int end = Math.min(to, pos + node.nodeSize());
                    MarkSetStep.push(new RemoveMarkStep(start, end, mark), steps);
                    for (Mark old : node.marks()) {
                        if (!old.isInSet(added)) {
                            MarkSetStep.push(new AddMarkStep(start, end, old), steps);
                        }
                    }
                }
            }
            return true;
        });
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? null : new AddMarkStep(start, end, mark);
    }

    @Override
    public @Nullable Step merge(Step other) {
        return other instanceof AddMarkStep next && next.mark.equals(mark) && from <= next.to && to >= next.from
                ? new AddMarkStep(Math.min(from, next.from), Math.max(to, next.to), mark)
                : null;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("addMark");
        json.set("mark", mark.toJson());
        return json.put("from", from).put("to", to);
    }
}
