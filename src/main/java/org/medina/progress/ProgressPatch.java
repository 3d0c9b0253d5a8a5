package org.medina.progress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.FieldProblem;
import org.medina.base.MergePatch;
import org.medina.base.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges what somebody wrote into an update: RFC 7396, checked field by field before anything is kept. */
@Component
class ProgressPatch {

    private final JsonMapper json;

    ProgressPatch(JsonMapper json) {
        this.json = json;
    }

    /** The content after the change, and the fields that really changed. */
    record Result(ProgressContent content, Set<ProgressField> changed) {}

    /**
     * @param patch names as {@link ProgressField} spells them; {@code null} empties a field
     * @throws Problem INVALID with one entry a field
     */
    Result apply(ProgressContent before, ObjectNode patch, ProgressChecks checks) {
        Set<ProgressField> touched = touched(patch);
        ObjectNode old = json.valueToTree(before);
        ObjectNode merged = old.deepCopy();
        MergePatch.merge(merged, patch);
        touched.forEach(field -> tidy(merged, field));
        ProgressContent after = typed(merged, touched);
        List<FieldProblem> problems = checks.check(after, touched);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        ObjectNode canonical = json.valueToTree(after);
        Set<ProgressField> changed = touched.stream()
                .filter(field -> !old.path(field.path()).equals(canonical.path(field.path())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProgressField.class)));
        return new Result(after, changed);
    }

    /** @throws Problem INVALID for names that are no field */
    static Set<ProgressField> touched(ObjectNode patch) {
        Set<ProgressField> touched = EnumSet.noneOf(ProgressField.class);
        List<FieldProblem> unknown = new ArrayList<>();
        for (String name : patch.propertyNames()) {
            ProgressField.ofPath(name)
                    .ifPresentOrElse(
                            touched::add,
                            () -> unknown.add(FieldProblem.of(name, "progress.problem.unknown-field", name)));
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        return touched;
    }

    /** Empty texts count as absent; an obstacle is shown or kept by its kind where nobody chose. */
    private static void tidy(ObjectNode merged, ProgressField field) {
        JsonNode value = merged.path(field.path());
        if (value.isString() && value.stringValue().isBlank()) {
            merged.remove(field.path());
        }
        if (field == ProgressField.EVIDENCE) {
            MergePatch.giveIds(value);
        }
        if (field == ProgressField.OBSTACLES && value instanceof ArrayNode obstacles) {
            obstacles.forEach(obstacle -> {
                if (obstacle instanceof ObjectNode written && !written.hasNonNull("open")) {
                    written.put("open", isOpenByDefault(written.path("kind").asString("")));
                }
            });
        }
    }

    private static boolean isOpenByDefault(String kind) {
        for (Obstacle.Kind known : Obstacle.Kind.values()) {
            if (known.name().equals(kind)) {
                return known.isOpenByDefault();
            }
        }
        return false;
    }

    /** Field by field, so that each problem stands at its place. */
    private ProgressContent typed(ObjectNode merged, Set<ProgressField> touched) {
        List<FieldProblem> problems = new ArrayList<>();
        for (ProgressField field : touched) {
            if (merged.has(field.path())) {
                ObjectNode alone = json.createObjectNode();
                alone.set(field.path(), merged.get(field.path()));
                try {
                    json.treeToValue(alone, ProgressContent.class);
                } catch (DatabindException e) {
                    problems.add(FieldProblem.of(MergePatch.place(field.path(), e), "progress.problem.not-right"));
                } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                    problems.add(FieldProblem.of(field.path(), "progress.problem.not-right"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return json.treeToValue(merged, ProgressContent.class);
    }
}
