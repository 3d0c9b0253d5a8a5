package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads nodes from JSON that may be hostile: bounded in depth and size, every name known. */
final class NodeReader {

    private static final Set<String> NODE = Set.of("type", "attrs", "content", "marks");
    private static final Set<String> TEXT = Set.of("type", "text", "marks");

    private final Schema schema;
    private int left;

    NodeReader(Schema schema) {
        this.schema = schema;
        this.left = schema.limits().size();
    }

    Node node(JsonNode json) {
        return node(json, schema.limits().depth());
    }

    Fragment fragment(@Nullable JsonNode json) {
        return fragment(json, schema.limits().depth());
    }

    private Node node(JsonNode json, int depth) {
        if (depth < 0) {
            throw new ProseMirrorException("The nodes are nested too deeply");
        }
        boolean text = json.isObject() && json.has("text");
        JsonValues.requireKeys(json, text ? TEXT : NODE, "node");
        NodeType type = schema.nodeType(JsonValues.string(json, "type", "node"));
        List<Mark> marks = marks(json.get("marks"));
        if (type.isText()) {
            return new TextNode(type, text(JsonValues.string(json, "text", "text node")), Mark.setFrom(marks));
        }
        if (text) {
            throw new ProseMirrorException("A " + type.name() + " has no text of its own");
        }
        take(1);
        return type.read(json.get("attrs"), fragment(json.get("content"), depth - 1), marks);
    }

    private Fragment fragment(@Nullable JsonNode json, int depth) {
        if (json == null) {
            return Fragment.EMPTY;
        }
        if (!json.isArray()) {
            throw new ProseMirrorException("Content has to be an array of nodes");
        }
        List<Node> nodes = new ArrayList<>(json.size());
        for (JsonNode child : json) {
            nodes.add(node(child, depth));
        }
        return Fragment.of(nodes);
    }

    private List<Mark> marks(@Nullable JsonNode json) {
        if (json == null) {
            return Mark.NONE;
        }
        if (!json.isArray()) {
            throw new ProseMirrorException("Marks have to be an array");
        }
        take(json.size());
        List<Mark> marks = new ArrayList<>(json.size());
        json.forEach(mark -> marks.add(Mark.fromJson(schema, mark)));
        return List.copyOf(marks);
    }

    /** U+0000 cannot be kept by PostgreSQL. */
    private String text(String text) {
        take(text.length());
        if (text.indexOf('\0') >= 0) {
            throw new ProseMirrorException("A text cannot hold U+0000");
        }
        return text;
    }

    private void take(int size) {
        left -= size;
        if (left < 0) {
            throw new ProseMirrorException("The nodes are too many");
        }
    }
}
