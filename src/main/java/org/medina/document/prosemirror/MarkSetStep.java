package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Several additions and removals of marks as one step: how adding a mark that drove out others is undone. */
public final class MarkSetStep extends Step {

    private static final Set<String> KEYS = Set.of("stepType", "steps");
    private static final Set<String> INNER = Set.of("addMark", "removeMark");
    private static final int MOST = 10_000;

    private final List<Step> steps;

    MarkSetStep(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static MarkSetStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, KEYS, "mark set step");
        JsonNode inner = json.get("steps");
        if (inner == null || !inner.isArray() || inner.size() > MOST) {
            throw new ProseMirrorException("A mark set step needs an array of steps");
        }
        List<Step> steps = new ArrayList<>(inner.size());
        for (JsonNode step : inner) {
            if (!INNER.contains(JsonValues.string(step, "stepType", "step"))) {
                throw new ProseMirrorException("A mark set step holds mark steps only");
            }
            steps.add(Step.fromJson(schema, step));
        }
        return new MarkSetStep(steps);
    }

    /** Adds a step that changes marks, joined with the last one where it goes on from there. */
    static void push(Step step, List<Step> target) {
        Step last = target.isEmpty() ? null : target.getLast();
        if (last instanceof AddMarkStep before
                && step instanceof AddMarkStep next
                && before.to() == next.from()
                && before.mark().equals(next.mark())) {
            target.set(target.size() - 1, new AddMarkStep(before.from(), next.to(), next.mark()));
        } else if (last instanceof RemoveMarkStep before
                && step instanceof RemoveMarkStep next
                && before.to() == next.from()
                && before.mark().equals(next.mark())) {
            target.set(target.size() - 1, new RemoveMarkStep(before.from(), next.to(), next.mark()));
        } else {
            target.add(step);
        }
    }

    /** Each an {@link AddMarkStep} or a {@link RemoveMarkStep}. */
    public List<Step> steps() {
        return steps;
    }

    @Override
    Node changed(Node document) {
        Node current = document;
        for (Step step : steps) {
            current = step.changed(current);
        }
        return current;
    }

    @Override
    public Step invert(Node document) {
        return new MarkSetStep(steps.stream().map(step -> step.invert(document)).toList());
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        List<Step> mapped = new ArrayList<>();
        for (Step step : steps) {
            Step moved = step.map(mapping);
            if (moved != null) {
                mapped.add(moved);
            }
        }
        return mapped.isEmpty() ? null : new MarkSetStep(mapped);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("markSet");
        ArrayNode array = json.putArray("steps");
        steps.forEach(step -> array.add(step.toJson()));
        return json;
    }
}
