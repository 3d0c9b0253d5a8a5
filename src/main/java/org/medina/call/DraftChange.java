package org.medina.call;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts what somebody changed into the draft as it stands by now, field by field. */
@Component
class DraftChange {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LIST = 300;
    private static final int MOST_DIGITS = 15;
    private static final int FINEST = 12;
    private static final int LONGEST_KEY = 40;

    private final JsonMapper json;

    DraftChange(JsonMapper json) {
        this.json = json;
    }

    /**
     * The fields in which {@code written} differs from what its writer had read replace those of {@code present}.
     *
     * @throws Problem PRECONDITION_FAILED where somebody else changed one of them meanwhile, INVALID for what is too much
     */
    CallDraft merge(CallDraft written, CallDraft read, CallDraft present) {
        ObjectNode wanted = json.valueToTree(written);
        ObjectNode base = json.valueToTree(read);
        ObjectNode merged = json.valueToTree(present);
        List<FieldProblem> overtaken = new ArrayList<>();
        Set<String> names = new HashSet<>(wanted.propertyNames());
        names.addAll(base.propertyNames());
        for (String name : names) {
            JsonNode now = wanted.get(name);
            if (same(now, base.get(name))) {
                continue;
            }
            if (!same(merged.get(name), base.get(name)) && !same(merged.get(name), now)) {
                overtaken.add(FieldProblem.of(name, "call.problem.changed-meanwhile"));
            }
            replace(merged, name, now);
        }
        if (!overtaken.isEmpty()) {
            throw Problem.changedMeanwhile(overtaken);
        }
        requireBounds(merged);
        giveKeys(merged.path("criteria"));
        giveKeys(merged.path("markers"));
        return json.treeToValue(merged, CallDraft.class);
    }

    /** The defaults of a mechanism as the first draft of a call. */
    CallDraft begin(CallDraft defaults, String mechanism, String title) {
        ObjectNode named = json.valueToTree(defaults);
        named.put("mechanism", mechanism);
        named.put("title", title);
        named.remove("summary");
        return merge(json.treeToValue(named, CallDraft.class), defaults, defaults);
    }

    /** What calls start from, under the name of a mechanism. */
    CallDraft named(CallDraft usual, String name) {
        ObjectNode named = json.valueToTree(usual);
        named.put("title", name);
        named.remove("summary");
        return json.treeToValue(named, CallDraft.class);
    }

    private static void replace(ObjectNode merged, String name, @Nullable JsonNode now) {
        if (now == null || now.isNull()) {
            merged.remove(name);
        } else {
            merged.set(name, now);
        }
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || one.isNull()) {
            return other == null || other.isNull();
        }
        return other != null && alike(one, other);
    }

    /** Numbers by what they are worth, not by how they were written. */
    private static boolean alike(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                other);
    }

    private static void requireBounds(ObjectNode draft) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : draft.properties()) {
            bounds(field.getKey(), field.getValue(), problems);
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static void bounds(String field, JsonNode value, List<FieldProblem> problems) {
        if (value.isArray()) {
            if (value.size() > LONGEST_LIST) {
                problems.add(FieldProblem.of(field, "call.problem.too-many", LONGEST_LIST));
                return;
            }
            for (int index = 0; index < value.size(); index++) {
                bounds(Findings.at(field, index), value.get(index), problems);
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> inner : value.properties()) {
                bounds(field + "." + inner.getKey(), inner.getValue(), problems);
            }
        } else if (value.isString() && value.stringValue().length() > LONGEST_TEXT) {
            problems.add(FieldProblem.of(field, "call.problem.too-long", LONGEST_TEXT));
        } else if (value.isNumber() && isTooMuch(value)) {
            problems.add(FieldProblem.of(field, "call.problem.too-big"));
        }
    }

    private static boolean isTooMuch(JsonNode number) {
        var value = number.decimalValue().stripTrailingZeros();
        return value.precision() - value.scale() > MOST_DIGITS || value.scale() > FINEST;
    }

    /** What is scored or marked is known by a key of its own, whatever it is called later. */
    private static void giveKeys(JsonNode items) {
        Set<String> taken = new HashSet<>();
        items.forEach(item -> taken.add(item.path("key").asString("")));
        for (JsonNode item : items) {
            if (item instanceof ObjectNode keyless
                    && item.path("key").asString("").isBlank()) {
                String key = key(item.path("name").asString(""), taken);
                if (key != null) {
                    keyless.put("key", key);
                }
            }
        }
    }

    /** Taken from now on; null as long as it has no name to make one of. */
    static @Nullable String key(String name, Set<String> taken) {
        if (name.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String first = plain.isEmpty() ? "item" : plain.substring(0, Math.min(LONGEST_KEY, plain.length()));
        String key = first;
        for (int next = 2; !taken.add(key); next++) {
            key = first + "-" + next;
        }
        return key;
    }
}
