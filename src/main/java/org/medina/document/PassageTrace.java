package org.medina.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.medina.base.Removing;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ReplaceAroundStep;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Slice;
import org.medina.document.prosemirror.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Follows every character of a text from the step that typed it, and so knows which characters of which steps ever stood
 * together as a passage. Those are blotted out one for one: positions stay, every later step still fits, and no version of
 * the text says the words any more.
 */
final class PassageTrace {

    private static final char BLOT = Removing.MARK.charAt(0);
    private static final char OTHER = 0xFFFC;
    private static final int PLACE_BITS = 32;

    private final String words;
    private final Set<Long> blotted = new HashSet<>();
    private final Set<Node> clean = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Long, long[]> snapshots = new HashMap<>();
    private long[] origins;

    /** @param first the oldest state that is stored */
    PassageTrace(String words, TextState first) {
        this.words = words;
        this.origins = new long[first.document().content().size()];
        for (int place = 0; place < origins.length; place++) {
            origins[place] = origin(first.version(), place);
        }
        look(first.document());
    }

    /** @param after the document with the step applied */
    void step(long version, Step step, Node after) {
        switch (step) {
            case ReplaceStep replace ->
                origins = joined(
                        Arrays.copyOf(origins, replace.from()),
                        typed(version, replace.slice(), 0, replace.slice().size()),
                        Arrays.copyOfRange(origins, replace.to(), origins.length));
            case ReplaceAroundStep around ->
                origins = joined(
                        Arrays.copyOf(origins, around.from()),
                        typed(version, around.slice(), 0, around.insert()),
                        Arrays.copyOfRange(origins, around.gapFrom(), around.gapTo()),
                        typed(
                                version,
                                around.slice(),
                                around.insert(),
                                around.slice().size()),
                        Arrays.copyOfRange(origins, around.to(), origins.length));
            default -> {
                // marks and attributes move nothing
            }
        }
        look(after);
    }

    /** Remembers where each character of a stored snapshot came from. */
    void snapshot(long version) {
        snapshots.put(version, origins);
    }

    boolean found() {
        return !blotted.isEmpty();
    }

    /** Versions of the steps that typed a part of it. */
    Set<Long> steps() {
        Set<Long> versions = new HashSet<>();
        blotted.forEach(origin -> versions.add(origin >>> PLACE_BITS));
        return versions;
    }

    /** The step without the passage; to be called for those that {@link #steps} names. */
    JsonNode blotStep(long version, JsonNode step) {
        JsonNode slice = step.path("slice");
        blot(slice.path("content"), 0, place -> blotted.contains(origin(version, place)));
        return step;
    }

    JsonNode blotSnapshot(long version, JsonNode document) {
        long[] from = snapshots.get(version);
        blot(document.path("content"), 0, place -> from != null && blotted.contains(from[place]));
        return document;
    }

    private static long origin(long version, int place) {
        return version << PLACE_BITS | place;
    }

    /** @param from in the positions of what the slice adds */
    private static long[] typed(long version, Slice slice, int from, int to) {
        long[] origins = new long[to - from];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = origin(version, slice.openStart() + from + i);
        }
        return origins;
    }

    private static long[] joined(long[]... parts) {
        long[] all = new long[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private void look(Node document) {
        int place = 0;
        for (Node child : document.content().children()) {
            look(child, place);
            place += child.nodeSize();
        }
    }

    private void look(Node node, int place) {
        if (node.isLeaf() || clean.contains(node)) {
            return;
        }
        if (node.type().isTextblock()) {
            if (!lookInto(node, place + 1)) {
                clean.add(node);
            }
            return;
        }
        int inside = place + 1;
        for (Node child : node.content().children()) {
            look(child, inside);
            inside += child.nodeSize();
        }
    }

    private boolean lookInto(Node block, int start) {
        String text = text(block);
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            found.add(at);
        }
        for (int at : found) {
            for (int i = 0; i < words.length(); i++) {
                blotted.add(origins[start + at + i]);
            }
        }
        return !found.isEmpty();
    }

    /** The text of a block, a character a position. */
    static String text(Node block) {
        StringBuilder text = new StringBuilder();
        for (Node child : block.content().children()) {
            text.append(
                    child.isText() ? child.textContent() : String.valueOf(OTHER).repeat(child.nodeSize()));
        }
        return text.toString();
    }

    private static int blot(JsonNode nodes, int from, IntPredicate isBlotted) {
        int place = from;
        for (JsonNode node : nodes) {
            if (node instanceof ObjectNode run && run.has("text")) {
                place = blotText(run, place, isBlotted);
            } else if (Sections.SCHEMA.nodeType(node.path("type").asString()).isLeaf()) {
                place++;
            } else {
                place = blot(node.path("content"), place + 1, isBlotted) + 1;
            }
        }
        return place;
    }

    private static int blotText(ObjectNode run, int place, IntPredicate isBlotted) {
        char[] text = run.path("text").asString().toCharArray();
        for (int i = 0; i < text.length; i++) {
            if (isBlotted.test(place + i)) {
                text[i] = BLOT;
            }
        }
        run.put("text", new String(text));
        return place + text.length;
    }
}
