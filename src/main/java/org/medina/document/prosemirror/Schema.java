package org.medina.document.prosemirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of nodes and marks that documents are made of. */
public final class Schema {

    private static final String RESOURCE = "/document/schema.json";

    private final Map<String, NodeType> nodes = new LinkedHashMap<>();
    private final Map<String, MarkType> marks = new LinkedHashMap<>();
    private final NodeType topNodeType;
    private final Limits limits;

    /** @param spec ProseMirror's schema specification as JSON, with {@code limits} */
    public Schema(JsonNode spec) {
        spec.get("nodes")
                .properties()
                .forEach(node -> nodes.put(node.getKey(), new NodeType(node.getKey(), node.getValue())));
        for (Map.Entry<String, JsonNode> mark : spec.get("marks").properties()) {
            marks.put(mark.getKey(), new MarkType(mark.getKey(), marks.size(), mark.getValue()));
        }
        this.limits = new Limits(
                spec.get("limits").get("depth").intValue(),
                spec.get("limits").get("size").intValue());
        Map<String, ContentMatch> parsed = new HashMap<>(Map.of("", ContentMatch.EMPTY));
        nodes.values().forEach(type -> type.link(this, parsed));
        marks.values().forEach(type -> type.link(this));
        nodeType("text");
        this.topNodeType = nodeType(spec.path("topNode").asString("doc"));
    }

    /** The portal's own schema, from the file that the browser uses too. */
    public static Schema ofThePortal() {
        try (InputStream json = Schema.class.getResourceAsStream(RESOURCE)) {
            if (json == null) {
                throw new IllegalStateException(RESOURCE + " is not on the classpath");
            }
            return new Schema(JsonMapper.shared().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type of that name. */
    public NodeType nodeType(String name) {
        NodeType type = nodes.get(name);
        if (type == null) {
            throw new ProseMirrorException("Unknown node type: " + JsonValues.shortened(name));
        }
        return type;
    }

    /** The type of that name. */
    public MarkType markType(String name) {
        MarkType type = marks.get(name);
        if (type == null) {
            throw new ProseMirrorException("There is no mark type " + JsonValues.shortened(name) + " in this schema");
        }
        return type;
    }

    /** The type of whole documents. */
    public NodeType topNodeType() {
        return topNodeType;
    }

    /** How deep and how large its documents may become. */
    public Limits limits() {
        return limits;
    }

    /** A node; its attributes are checked, its content is not: {@link Node#check(Limits)} does that. */
    public Node node(String type, Map<String, ? extends @Nullable Object> attrs, Node... content) {
        return nodeType(type).create(attrs, Fragment.of(List.of(content)), Mark.NONE);
    }

    /** A node without attributes. */
    public Node node(String type, Node... content) {
        return node(type, Map.of(), content);
    }

    /** A piece of text, which must not be empty. */
    public Node text(String text, Mark... marks) {
        return new TextNode(nodeType("text"), text, Mark.setFrom(List.of(marks)));
    }

    /** A mark without attributes. */
    public Mark mark(String type) {
        return markType(type).create(Map.of());
    }

    /** A mark with attributes. */
    public Mark mark(String type, Map<String, ? extends @Nullable Object> attrs) {
        return markType(type).create(attrs);
    }

    /**
     * Reads a node. What the schema does not know is refused; content is not checked against it.
     *
     * @throws ProseMirrorException where it is not a node of this schema, too deep, or too large
     */
    public Node nodeFromJson(JsonNode json) {
        return new NodeReader(this).node(json);
    }

    /** Reads a whole document and checks it. */
    public Node documentFromJson(JsonNode json) {
        Node document = nodeFromJson(json);
        if (document.type() != topNodeType) {
            throw new ProseMirrorException("A document is a " + topNodeType.name());
        }
        document.check(limits);
        return document;
    }

    Collection<NodeType> nodeTypes() {
        return nodes.values();
    }

    List<MarkType> gatherMarks(String names) {
        List<MarkType> found = new ArrayList<>();
        for (String name : words(names)) {
            List<MarkType> named = marks.values().stream()
                    .filter(type -> name.equals("_") || type.name().equals(name) || type.isInGroup(name))
                    .toList();
            if (named.isEmpty()) {
                throw new ProseMirrorException("Unknown mark type: " + name);
            }
            found.addAll(named);
        }
        return List.copyOf(found);
    }

    static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** Attributes given in Java: an {@code Integer} counts like any number. */
    static Attrs attrs(Map<String, ? extends @Nullable Object> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> values.put(name, normalised(value)));
        return Attrs.of(values);
    }

    private static @Nullable Object normalised(@Nullable Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case List<?> list -> list.stream().map(Schema::normalised).toList();
            case null, default -> value;
        };
    }
}
