package org.medina.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Schema;
import tools.jackson.databind.JsonNode;

/** A document as the sections that it is made of. */
final class Sections {

    static final Schema SCHEMA = Schema.ofThePortal();

    private Sections() {}

    /** The blocks of a section before and after, from a block before the first difference to one behind the last. */
    record Span(List<Node> before, List<Node> after) {}

    static Node read(JsonNode document) {
        return SCHEMA.documentFromJson(document);
    }

    /** A new document of these sections, each with its plain text or an empty paragraph. */
    static Node ofPlain(List<SectionSpec> specs, Map<String, String> plainTexts) {
        Node[] sections = specs.stream()
                .map(spec -> SCHEMA.node(
                        "section",
                        Map.of("name", spec.name()),
                        blocks(plainTexts.getOrDefault(spec.name(), "")).toArray(Node[]::new)))
                .toArray(Node[]::new);
        Node document = SCHEMA.node("doc", sections);
        document.check(SCHEMA.limits());
        return document;
    }

    /** A paragraph a line; what ends a line in one system or another is all the same. */
    static List<Node> blocks(String plain) {
        return plain.isEmpty()
                ? List.of(SCHEMA.node("paragraph"))
                : List.of(plain.split("\\r\\n|\\r|\\n", -1)).stream()
                        .map(line ->
                                line.isEmpty() ? SCHEMA.node("paragraph") : SCHEMA.node("paragraph", SCHEMA.text(line)))
                        .toList();
    }

    static String name(Node section) {
        return section.attrs().string("name");
    }

    static Optional<Node> find(Node document, String name) {
        return document.content().children().stream()
                .filter(section -> name(section).equals(name))
                .findFirst();
    }

    /** The position at which the content of a section begins. */
    static int start(Node document, String name) {
        int pos = 0;
        for (Node section : document.content().children()) {
            if (name(section).equals(name)) {
                return pos + 1;
            }
            pos += section.nodeSize();
        }
        throw new IllegalArgumentException("no section " + name);
    }

    /** The names of the sections that are not the same; both documents have the same sections. */
    static List<String> changed(Node before, Node after) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < before.childCount(); i++) {
            if (!before.child(i).equals(after.child(i))) {
                names.add(name(before.child(i)));
            }
        }
        return names;
    }

    static Span span(Node document, Node changed, String name) {
        return span(
                find(document, name).orElseThrow().content(),
                find(changed, name).orElseThrow().content());
    }

    private static Span span(Fragment before, Fragment after) {
        int most = Math.min(before.childCount(), after.childCount());
        int start = 0;
        while (start < most && before.child(start).equals(after.child(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.child(before.childCount() - 1 - end).equals(after.child(after.childCount() - 1 - end))) {
            end++;
        }
        int from = Math.max(0, start - 1);
        int behind = Math.max(0, end - 1);
        return new Span(
                before.children().subList(from, before.childCount() - behind),
                after.children().subList(from, after.childCount() - behind));
    }

    /** Whether the accepted text differs, whatever is suggested or commented. */
    static boolean textDiffers(Span span) {
        return !Projection.of(span.before(), id -> true, id -> true)
                .equals(Projection.of(span.after(), id -> true, id -> true));
    }

    /** The ids of all marks of such types inside these blocks, and on them. */
    static Set<String> markIds(List<Node> blocks, String... types) {
        Set<String> ids = new HashSet<>();
        Set<String> wanted = Set.of(types);
        Node.Visitor visitor = (node, pos, parent, index) -> {
            node.marks().stream()
                    .filter(mark -> wanted.contains(mark.type().name()))
                    .forEach(mark -> ids.add(mark.attrs().string("id")));
            return true;
        };
        blocks.forEach(block -> {
            visitor.visit(block, 0, null, 0);
            block.descendants(visitor);
        });
        return ids;
    }
}
