package org.medina.document.prosemirror;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An atomic change of a document. */
public abstract sealed class Step
        permits ReplaceStep,
                ReplaceAroundStep,
                AddMarkStep,
                RemoveMarkStep,
                MarkSetStep,
                AddNodeMarkStep,
                RemoveNodeMarkStep,
                AttrStep {

    private static final Set<String> STEP_TYPES = Set.of(
            "replace", "replaceAround", "addMark", "removeMark", "markSet", "addNodeMark", "removeNodeMark", "attr");

    /**
     * Reads a step; what ProseMirror itself would not have made is refused: unknown names, positions that are negative,
     * broken or out of order, slices open deeper than they are.
     */
    public static Step fromJson(Schema schema, JsonNode json) {
        String type = JsonValues.string(json, "stepType", "step");
        return switch (type) {
            case "replace" -> ReplaceStep.read(schema, json);
            case "replaceAround" -> ReplaceAroundStep.read(schema, json);
            case "addMark" -> AddMarkStep.read(schema, json);
            case "removeMark" -> RemoveMarkStep.read(schema, json);
            case "markSet" -> MarkSetStep.read(schema, json);
            case "addNodeMark" -> AddNodeMarkStep.read(schema, json);
            case "removeNodeMark" -> RemoveNodeMarkStep.read(schema, json);
            case "attr" -> AttrStep.read(schema, json);
            default ->
                throw new ProseMirrorException("No step type " + JsonValues.shortened(type) + ", only " + STEP_TYPES);
        };
    }

    /** Applies the step; never throws. The outcome may still break the schema deep inside: {@link Node#check(Limits)}. */
    public final StepResult apply(Node document) {
        try {
            return new StepResult.Ok(changed(document));
        } catch (ProseMirrorException e) {
            return new StepResult.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** The document after the step; throws where it does not fit. */
    abstract Node changed(Node document);

    /** Which ranges it replaces. */
    public StepMap getMap() {
        return StepMap.EMPTY;
    }

    /** The step that takes this one back; needs the document from before. */
    public abstract Step invert(Node document);

    /** This step at its new place, or null where nothing is left of what it changes. */
    public abstract @Nullable Step map(Mappable mapping);

    /** One step for this and the one directly after it, or null where there is none. */
    public @Nullable Step merge(Step other) {
        return null;
    }

    /** As ProseMirror writes it. */
    public abstract ObjectNode toJson();

    static ObjectNode json(String stepType) {
        return JsonNodeFactory.instance.objectNode().put("stepType", stepType);
    }

    static void requireOrder(int... positions) {
        for (int i = 1; i < positions.length; i++) {
            if (positions[i - 1] > positions[i]) {
                throw new ProseMirrorException("A step ends before it begins");
            }
        }
    }

    static Mark mark(Schema schema, JsonNode json) {
        JsonNode mark = json.get("mark");
        if (mark == null) {
            throw new ProseMirrorException("A step needs a mark");
        }
        return Mark.fromJson(schema, mark);
    }
}
