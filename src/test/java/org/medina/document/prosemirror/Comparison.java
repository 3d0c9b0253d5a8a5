package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Does in Java what the JavaScript did, case by case, and keeps where the two differ. */
final class Comparison {

    /** What became of a step. */
    enum Outcome {
        REFUSED,
        FAILED,
        INVALID,
        OK
    }

    private static final int ENOUGH = 5;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    final Schema schema = Schema.ofThePortal();
    final List<String> differences = new ArrayList<>();
    final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    int steps;
    int rebases;
    int dropped;
    boolean ended;

    private @Nullable Node document;
    private @Nullable Step previous;

    void line(String line) {
        JsonNode json = MAPPER.readTree(line);
        try {
            switch (json.get("kind").stringValue()) {
                case "document" -> document(json);
                case "step" -> step(json);
                case "rebase" -> rebase(json);
                default -> ended = true;
            }
        } catch (Mismatch | ProseMirrorException e) {
            if (differences.size() < ENOUGH) {
                differences.add(e.getMessage() + "\n  in " + line);
            }
            builtOn(json);
        }
    }

    /** What follows builds on the document as the JavaScript has it. */
    private void builtOn(JsonNode json) {
        try {
            if (json.get("kind").stringValue().equals("step") && json.has("doc")) {
                document = schema.nodeFromJson(json.get("doc"));
            }
        } catch (ProseMirrorException e) {
            differences.add("from here on nothing fits: " + e.getMessage());
        }
    }

    private Node document() {
        return Objects.requireNonNull(document);
    }

    private void document(JsonNode json) {
        Node read = schema.documentFromJson(json.get("doc"));
        same("document", json.get("doc"), read.toJson());
        document = read;
        previous = null;
    }

    private void step(JsonNode json) {
        steps++;
        Node before = document();
        Outcome expected = Outcome.valueOf(json.get("outcome").stringValue().toUpperCase(Locale.ROOT));
        outcomes.merge(expected, 1, Integer::sum);
        Step step = null;
        Node after = null;
        Outcome outcome = Outcome.REFUSED;
        String said = "";
        try {
            step = Step.fromJson(schema, json.get("step"));
            switch (step.apply(before)) {
                case StepResult.Ok(Node changed) -> {
                    after = changed;
                    outcome = Outcome.INVALID;
                    after.check(schema.limits());
                    outcome = Outcome.OK;
                }
                case StepResult.Failed(String message) -> {
                    outcome = Outcome.FAILED;
                    said = message;
                }
            }
        } catch (ProseMirrorException e) {
            said = String.valueOf(e.getMessage());
        }
        if (outcome != expected) {
            throw new Mismatch("outcome " + outcome + " (" + said + "), not " + expected);
        }
        if (outcome == Outcome.OK) {
            applied(json, before, Objects.requireNonNull(step), Objects.requireNonNull(after));
            document = after;
            previous = step;
        }
    }

    private void applied(JsonNode json, Node before, Step step, Node after) {
        same("document after", json.get("doc"), after.toJson());
        same("step", json.get("again"), step.toJson());
        Step inverse = step.invert(before);
        same("inverse", json.get("inverse"), inverse.toJson());
        JsonNode undone = inverse.apply(after) instanceof StepResult.Ok(Node back) ? back.toJson() : NODES.nullNode();
        same("undone", json.get("undone"), undone);
        Step merged = previous == null ? null : previous.merge(step);
        same("merged", json.get("merged"), merged == null ? NODES.nullNode() : merged.toJson());
        json.get("mapped").forEach(mapped -> mapped(step.getMap(), mapped));
        reading(json.get("reading"), before, after);
    }

    private static void mapped(StepMap map, JsonNode expected) {
        int pos = expected.get(0).intValue();
        int assoc = expected.get(1).intValue();
        MapResult result = map.mapResult(pos, assoc);
        List<Object> found = List.of(
                pos,
                assoc,
                result.pos(),
                result.deleted(),
                result.deletedBefore(),
                result.deletedAfter(),
                result.deletedAcross(),
                map.invert().map(pos, assoc));
        same("mapped", expected, MAPPER.valueToTree(found));
    }

    private static void reading(JsonNode expected, Node before, Node after) {
        int from = expected.get("from").intValue();
        int to = expected.get("to").intValue();
        String text = after.textBetween(from, to, expected.get("separator").stringValue());
        same("text", expected.get("text"), NODES.stringNode(text));
        same("all text", expected.get("all"), NODES.stringNode(after.textContent()));
        int start = before.content().findDiffStart(after.content());
        same("start of difference", expected.get("start"), start < 0 ? NODES.nullNode() : MAPPER.valueToTree(start));
        same(
                "end of difference",
                expected.get("end"),
                MAPPER.valueToTree(before.content().findDiffEnd(after.content())));
        Slice slice = after.slice(from, to);
        same("slice", expected.get("slice"), slice.content().size() == 0 ? NODES.nullNode() : slice.toJson());
    }

    private void rebase(JsonNode json) {
        rebases++;
        Node newest = document();
        List<Step> foreign = read(json.get("foreign"));
        for (Step step : foreign) {
            if (!(step.apply(newest) instanceof StepResult.Ok(Node changed))) {
                throw new Mismatch("a foreign step does not fit");
            }
            newest = changed;
        }
        Rebase.Rebased rebased = Rebase.over(newest, foreign, read(json.get("own")));
        dropped += rebased.dropped().size();
        same("dropped", json.get("dropped"), MAPPER.valueToTree(rebased.dropped()));
        same(
                "steps",
                json.get("steps"),
                MAPPER.valueToTree(rebased.steps().stream().map(Step::toJson).toList()));
        same("document", json.get("doc"), rebased.document().toJson());
        boolean valid = true;
        try {
            rebased.document().check(schema.limits());
        } catch (ProseMirrorException e) {
            valid = false;
        }
        if (valid != json.get("outcome").stringValue().equals("ok")) {
            throw new Mismatch("the rebased document is " + (valid ? "valid" : "invalid"));
        }
    }

    private List<Step> read(JsonNode steps) {
        List<Step> read = new ArrayList<>();
        steps.forEach(step -> read.add(Step.fromJson(schema, step)));
        return read;
    }

    /** The same text, so also the same order of keys and the same spelling of numbers. */
    private static void same(String what, JsonNode expected, JsonNode found) {
        String expectedText = JsonText.write(expected);
        String foundText = JsonText.write(found);
        if (!expectedText.equals(foundText)) {
            throw new Mismatch(what + " is\n  " + foundText + "\n  not\n  " + expectedText);
        }
    }

    private static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message);
        }
    }
}
