package org.medina.pledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges what somebody wrote into a pledge's content: RFC 7396, checked field by field before anything is kept. */
@Component
class ContentPatch {

    private static final Set<String> ROOTS = Arrays.stream(PledgeField.values())
            .map(field -> root(field.path()))
            .collect(Collectors.toUnmodifiableSet());

    private final JsonMapper json;
    private final FieldChecks checks;
    private final Organisations organisations;

    ContentPatch(JsonMapper json, FieldChecks checks, Organisations organisations) {
        this.json = json;
        this.checks = checks;
        this.organisations = organisations;
    }

    /** The content after the change, and the fields that really changed. */
    record Result(PledgeContent content, Set<PledgeField> changed) {}

    /**
     * @param patch top-level names as {@link PledgeField} spells them; {@code null} empties a field
     * @throws Problem INVALID with one entry a field: unknown names, wrong types, too long, unknown codes
     */
    Result apply(PledgeContent before, ObjectNode patch) {
        refuseUnknown(patch);
        ObjectNode old = json.valueToTree(before);
        ObjectNode merged = old.deepCopy();
        merge(merged, patch);
        resolveCities(merged);
        Set<PledgeField> touched = touched(patch);
        List<FieldProblem> problems = checks.check(merged, touched);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        touched.forEach(field -> tidy(merged, field));
        PledgeContent after = json.treeToValue(merged, PledgeContent.class);
        ObjectNode canonical = json.valueToTree(after);
        Set<PledgeField> changed = touched.stream()
                .filter(field -> !at(old, field).equals(at(canonical, field)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PledgeField.class)));
        return new Result(after, changed);
    }

    JsonNode value(PledgeContent content, PledgeField field) {
        return at(json.valueToTree(content), field);
    }

    static Set<PledgeField> touched(ObjectNode patch) {
        Set<PledgeField> touched = EnumSet.noneOf(PledgeField.class);
        for (PledgeField field : PledgeField.values()) {
            String root = root(field.path());
            if (!patch.has(root)) {
                continue;
            }
            JsonNode value = patch.get(root);
            boolean nested = !root.equals(field.path());
            if (!nested || !value.isObject() || value.has(field.path().substring(root.length() + 1))) {
                touched.add(field);
            }
        }
        return touched;
    }

    private static void refuseUnknown(ObjectNode patch) {
        List<FieldProblem> unknown = new ArrayList<>();
        for (String name : patch.propertyNames()) {
            if (!ROOTS.contains(name)) {
                unknown.add(FieldProblem.of(name, "pledge.problem.unknown-field", name));
            } else if (isGroup(name)
                    && !patch.get(name).isObject()
                    && !patch.get(name).isNull()) {
                unknown.add(FieldProblem.of(name, "pledge.problem.not-an-object"));
            } else if (isGroup(name)) {
                patch.get(name).propertyNames().stream()
                        .map(inner -> name + "." + inner)
                        .filter(path -> PledgeField.ofPath(path).isEmpty())
                        .forEach(path -> unknown.add(FieldProblem.of(path, "pledge.problem.unknown-field", path)));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }

    /** Whether the name holds fields of its own, as {@code supportNeeded} does. */
    private static boolean isGroup(String name) {
        return PledgeField.ofPath(name).isEmpty();
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value instanceof ObjectNode part && target.get(entry.getKey()) instanceof ObjectNode existing) {
                merge(existing, part);
            } else if (value instanceof ObjectNode part) {
                merge(target.putObject(entry.getKey()), part);
            } else {
                target.set(entry.getKey(), value);
            }
        });
    }

    /** Partner cities may be named by their alias too; kept is the id. */
    private void resolveCities(ObjectNode merged) {
        ContentPatch.at(merged, PledgeField.PARTNERS).forEach(item -> {
            if (item instanceof ObjectNode partner
                    && partner.path("organisation").isString()
                    && FieldChecks.canBeKept(partner.path("organisation").stringValue())) {
                organisations
                        .find(partner.get("organisation").stringValue())
                        .ifPresent(city -> partner.put("organisation", city.id().toString()));
            }
        });
    }

    /** Empty texts count as absent; things in a list get their ids. */
    private static void tidy(ObjectNode merged, PledgeField field) {
        JsonNode value = at(merged, field);
        switch (field.kind()) {
            case LINE, TEXT, CODE, DATE -> {
                if (value.isString() && value.stringValue().isBlank()) {
                    remove(merged, field.path());
                }
            }
            case ITEMS -> {
                if (value instanceof ArrayNode items) {
                    items.forEach(item -> {
                        if (!item.hasNonNull("id")) {
                            ((ObjectNode) item).put("id", Ids.next().toString());
                        }
                    });
                }
            }
            case CODES, NUMBERS, MONEY -> {}
        }
    }

    private static void remove(ObjectNode merged, String path) {
        String root = root(path);
        if (root.equals(path)) {
            merged.remove(root);
        } else if (merged.get(root) instanceof ObjectNode inner) {
            inner.remove(path.substring(root.length() + 1));
        }
    }

    static JsonNode at(JsonNode content, PledgeField field) {
        return content.at("/" + field.path().replace('.', '/'));
    }

    /** Writes a text into the tree; a blank one counts as absent. */
    static void put(ObjectNode content, PledgeField field, String text) {
        String root = root(field.path());
        if (text.isBlank()) {
            remove(content, field.path());
        } else if (root.equals(field.path())) {
            content.put(root, text);
        } else {
            ObjectNode inner = content.get(root) instanceof ObjectNode existing ? existing : content.putObject(root);
            inner.put(field.path().substring(root.length() + 1), text);
        }
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
