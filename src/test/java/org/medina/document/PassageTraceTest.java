package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ReplaceAroundStep;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Schema;
import org.medina.document.prosemirror.Slice;
import org.medina.document.prosemirror.Step;
import org.medina.document.prosemirror.StepResult;
import tools.jackson.databind.JsonNode;

/** A passage that is put together from the starting text and several steps, wrapped, cut, and put together again. */
class PassageTraceTest {

    private static final Schema SCHEMA = Sections.SCHEMA;
    private static final String WORDS = "Kissy Road 12";
    /** Where the first character of the first paragraph stands: inside doc, section and paragraph. */
    private static final int TEXT = 2;

    private final List<Step> steps = new ArrayList<>();
    private final List<Node> versions = new ArrayList<>();

    PassageTraceTest() {
        versions.add(Sections.ofPlain(
                List.of(new SectionSpec("opening", "x", "x", 10_000)), Map.of("opening", "At Kissy: the shelter")));
        insert(TEXT + "At Kissy".length(), SCHEMA.text(" Roa"));
        insert(TEXT + "At Kissy Roa".length(), SCHEMA.text("d 1"), SCHEMA.node("hard_break"));
        insert(TEXT + "At Kissy Road 1".length(), SCHEMA.text("2"));
        wrapIntoList();
        int listed = TEXT + 2;
        cut(listed + "At Ki".length(), listed + "At Kiss".length());
        insert(listed + "At Ki".length(), SCHEMA.text("ss"));
        cut(listed + "At ".length(), listed + "At Kissy Road 12".length());
        insert(listed, SCHEMA.text("We said: Kissy Road 12. "));
    }

    @Test
    void noVersionSaysItAndAllElseIsAsItWas() {
        PassageTrace trace = trace(WORDS);
        assertThat(trace.found()).isTrue();

        Node now = Sections.read(trace.blotSnapshot(0, json(versions.getFirst())));
        for (int version = 0; version < versions.size(); version++) {
            if (version > 0) {
                JsonNode step = steps.get(version - 1).toJson();
                now = applied(
                        now,
                        Step.fromJson(
                                SCHEMA, trace.steps().contains((long) version) ? trace.blotStep(version, step) : step));
            }
            String was = text(versions.get(version));
            assertThat(text(now))
                    .as("version %d", version)
                    .doesNotContain(WORDS)
                    .hasSameSizeAs(was);
            assertThat(text(now)).isEqualTo(masked(now, was));
        }
        assertThat(text(now)).isEqualTo("We said: █████████████. At \uFFFC: the shelter");
        assertThat(text(Sections.read(trace.blotSnapshot(0, json(versions.getFirst())))))
                .isEqualTo("At █████: the shelter");
    }

    @Test
    void aSnapshotBetweenIsBlottedLikeTheStepsBeforeIt() {
        PassageTrace trace = trace(WORDS);
        assertThat(text(Sections.read(trace.blotSnapshot(3, json(versions.get(3))))))
                .isEqualTo("At █████████████\uFFFC: the shelter");
    }

    @Test
    void wordsThatNeverStoodTogetherAreNotFound() {
        assertThat(trace("Kissy Road 13").found()).isFalse();
        assertThat(trace("shelter Kissy").found()).isFalse();
    }

    private PassageTrace trace(String words) {
        PassageTrace trace = new PassageTrace(words, new TextState(0, 0, versions.getFirst(), Map.of()));
        trace.snapshot(0);
        for (int version = 1; version < versions.size(); version++) {
            trace.step(version, steps.get(version - 1), versions.get(version));
            trace.snapshot(version);
        }
        return trace;
    }

    /** What was, with the places masked that are blotted now. */
    private static String masked(Node now, String was) {
        StringBuilder masked = new StringBuilder(was);
        String blotted = text(now);
        for (int i = 0; i < masked.length(); i++) {
            if (blotted.charAt(i) == '█') {
                masked.setCharAt(i, '█');
            }
        }
        return masked.toString();
    }

    private void insert(int at, Node... nodes) {
        add(new ReplaceStep(at, at, new Slice(Fragment.of(List.of(nodes)), 0, 0), false));
    }

    private void cut(int from, int to) {
        add(new ReplaceStep(from, to, Slice.EMPTY, false));
    }

    private void wrapIntoList() {
        Node paragraph = versions.getLast().child(0).child(0);
        Node list = SCHEMA.node("bullet_list", SCHEMA.node("list_item"));
        int from = TEXT - 1;
        int to = from + paragraph.nodeSize();
        add(new ReplaceAroundStep(from, to, from, to, new Slice(Fragment.of(List.of(list)), 0, 0), 2, true));
    }

    private void add(Step step) {
        steps.add(step);
        versions.add(applied(versions.getLast(), step));
    }

    private static Node applied(Node document, Step step) {
        return switch (step.apply(document)) {
            case StepResult.Ok(Node changed) -> changed;
            case StepResult.Failed(String message) -> throw new AssertionError(message);
        };
    }

    private static JsonNode json(Node document) {
        return document.toJson().deepCopy();
    }

    private static String text(Node node) {
        if (node.type().isTextblock()) {
            return PassageTrace.text(node);
        }
        StringBuilder text = new StringBuilder();
        node.content().children().forEach(child -> text.append(text(child)));
        return text.toString();
    }
}
