package org.medina.funding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.call.CallTerms;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges what somebody wrote into a request's content: RFC 7396, checked field by field before anything is kept. */
@Component
class FundingPatch {

    private static final Set<String> LISTS = Set.of("activities", "indicators", "partners");
    private static final Set<String> BUDGET_LISTS = Set.of("lines", "contributions", "shares");

    private final JsonMapper json;
    private final FundingChecks checks;

    FundingPatch(JsonMapper json, FundingChecks checks) {
        this.json = json;
        this.checks = checks;
    }

    /** The content after the change, and the fields that really changed. */
    record Result(FundingContent content, Set<FundingField> changed) {}

    FundingContent empty() {
        return json.treeToValue(json.createObjectNode(), FundingContent.class);
    }

    /**
     * @param patch names as {@link FundingField} spells them; {@code null} empties a field
     * @throws Problem INVALID with one entry a field: unknown names, wrong types, too long, unknown codes
     */
    Result apply(FundingContent before, ObjectNode patch, CallTerms terms) {
        Set<FundingField> touched = touched(patch);
        ObjectNode old = json.valueToTree(before);
        ObjectNode merged = old.deepCopy();
        merge(merged, patch);
        touched.forEach(field -> tidy(merged, field, terms));
        FundingContent after = typed(merged, touched);
        List<FieldProblem> problems = checks.check(after, touched, terms);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        ObjectNode canonical = json.valueToTree(after);
        Set<FundingField> changed = touched.stream()
                .filter(field -> !old.path(field.path()).equals(canonical.path(field.path())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FundingField.class)));
        return new Result(after, changed);
    }

    /** @throws Problem INVALID for names that are no field */
    static Set<FundingField> touched(ObjectNode patch) {
        Set<FundingField> touched = EnumSet.noneOf(FundingField.class);
        List<FieldProblem> unknown = new ArrayList<>();
        for (String name : patch.propertyNames()) {
            FundingField.ofPath(name)
                    .ifPresentOrElse(
                            touched::add,
                            () -> unknown.add(FieldProblem.of(name, "funding.problem.unknown-field", name)));
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        return touched;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value instanceof ObjectNode part) {
                ObjectNode inner = target.get(entry.getKey()) instanceof ObjectNode existing
                        ? existing
                        : target.putObject(entry.getKey());
                merge(inner, part);
            } else {
                target.set(entry.getKey(), value);
            }
        }
    }

    /** Empty texts count as absent; things in a list get their ids; currency and rate of a budget are the call's. */
    private static void tidy(ObjectNode merged, FundingField field, CallTerms terms) {
        JsonNode value = merged.path(field.path());
        if (value.isString() && value.stringValue().isBlank()) {
            merged.remove(field.path());
        }
        if (LISTS.contains(field.path())) {
            giveIds(value);
        }
        if (field == FundingField.BUDGET && value instanceof ObjectNode budget) {
            if (!budget.has("currency")) {
                budget.put("currency", terms.currency());
            }
            if (!budget.has("indirectPercent")) {
                budget.put("indirectPercent", terms.indirectPercent());
            }
            BUDGET_LISTS.stream().filter(list -> !budget.has(list)).forEach(budget::putArray);
            giveIds(budget.path("lines"));
            giveIds(budget.path("contributions"));
        }
    }

    private static void giveIds(JsonNode items) {
        if (items instanceof ArrayNode list) {
            list.forEach(item -> {
                if (item instanceof ObjectNode thing && !thing.hasNonNull("id")) {
                    thing.put("id", Ids.next().toString());
                }
            });
        }
    }

    /** Field by field, so that each problem stands at its place. */
    private FundingContent typed(ObjectNode merged, Set<FundingField> touched) {
        List<FieldProblem> problems = new ArrayList<>();
        for (FundingField field : touched) {
            if (merged.has(field.path())) {
                ObjectNode alone = json.createObjectNode();
                alone.set(field.path(), merged.get(field.path()));
                try {
                    json.treeToValue(alone, FundingContent.class);
                } catch (DatabindException e) {
                    problems.add(FieldProblem.of(place(field, e), "funding.problem.not-right"));
                } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                    problems.add(FieldProblem.of(field.path(), "funding.problem.not-right"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return json.treeToValue(merged, FundingContent.class);
    }

    /** As {@code activities[1].due}. */
    private static String place(FundingField field, DatabindException problem) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            String name = step.getPropertyName();
            if (name != null) {
                place.append(place.isEmpty() ? "" : ".").append(name);
            } else if (step.getIndex() >= 0) {
                place.append('[').append(step.getIndex()).append(']');
            }
        }
        return place.toString().startsWith(field.path()) ? place.toString() : field.path();
    }
}
