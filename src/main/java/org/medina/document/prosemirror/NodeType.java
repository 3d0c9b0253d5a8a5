package org.medina.document.prosemirror;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A kind of node in a schema: what it may contain, which marks its content may bear, its attributes. */
public final class NodeType {

    private final String name;
    private final JsonNode spec;
    private final Set<String> groups;
    private final Map<String, Attribute> attributes;
    private final boolean block;
    private final String leafText;
    private ContentMatch contentMatch = ContentMatch.EMPTY;
    private @Nullable Set<MarkType> markSet;

    NodeType(String name, JsonNode spec) {
        this.name = name;
        this.spec = spec;
        this.groups = Schema.words(spec.path("group").asString(""));
        this.attributes = Attribute.all(name, spec.get("attrs"));
        this.block = !(spec.path("inline").asBoolean(false) || isText());
        this.leafText = spec.path("leafText").asString("");
    }

    /** Looks up the names in its content expression and its marks, once all types are known. */
    void link(Schema schema, Map<String, ContentMatch> parsed) {
        String content = spec.path("content").asString("");
        // one automaton for one expression: types with the same content are compared by identity
        ContentMatch match = parsed.get(content);
        if (match == null) {
            match = ContentExpression.parse(content, schema.nodeTypes());
            parsed.put(content, match);
        }
        contentMatch = match;
        String marks = spec.has("marks") ? spec.get("marks").stringValue() : inlineContent() ? "_" : "";
        markSet = marks.equals("_") ? null : Set.copyOf(schema.gatherMarks(marks));
    }

    /** The name in the schema. */
    public String name() {
        return name;
    }

    public boolean isText() {
        return name.equals("text");
    }

    public boolean isBlock() {
        return block;
    }

    public boolean isInline() {
        return !block;
    }

    /** Whether its content is inline: text and what stands among text. */
    public boolean inlineContent() {
        return contentMatch.inlineContent();
    }

    public boolean isTextblock() {
        return block && inlineContent();
    }

    public boolean isLeaf() {
        return contentMatch == ContentMatch.EMPTY;
    }

    boolean isAtom() {
        return isLeaf() || spec.path("atom").asBoolean(false);
    }

    boolean isInGroup(String group) {
        return groups.contains(group);
    }

    boolean hasRequiredAttrs() {
        return attributes.values().stream().anyMatch(Attribute::isRequired);
    }

    /** Where its content begins in the automaton of its content expression. */
    public ContentMatch contentMatch() {
        return contentMatch;
    }

    boolean compatibleContent(NodeType other) {
        return this == other || contentMatch.compatible(other.contentMatch);
    }

    /** A node of this type; attributes are checked and completed by their defaults, the content is not checked. */
    public Node create(Map<String, ? extends @Nullable Object> attrs, Fragment content, List<Mark> marks) {
        return create(Schema.attrs(attrs), content, marks);
    }

    Node create(Attrs attrs, Fragment content, List<Mark> marks) {
        refuseText();
        return new Node(this, Attribute.compute(name, attributes, attrs), content, Mark.setFrom(marks));
    }

    Node read(@Nullable JsonNode attrs, Fragment content, List<Mark> marks) {
        refuseText();
        return new Node(this, Attribute.read(name, attributes, attrs), content, Mark.setFrom(marks));
    }

    private void refuseText() {
        if (isText()) {
            throw new ProseMirrorException("NodeType.create can't construct text nodes");
        }
    }

    /** A node of this type, with what its content still needs before and after; null where nothing makes it fit. */
    public @Nullable Node createAndFill(
            Map<String, ? extends @Nullable Object> attrs, Fragment content, List<Mark> marks) {
        Fragment filled = content;
        if (content.size() > 0) {
            Fragment before = contentMatch.fillBefore(content, false, 0);
            if (before == null) {
                return null;
            }
            filled = before.append(content);
        }
        ContentMatch matched = contentMatch.matchFragment(filled);
        Fragment after = matched == null ? null : matched.fillBefore(Fragment.EMPTY, true, 0);
        return after == null ? null : create(attrs, filled.append(after), marks);
    }

    boolean validContent(Fragment content) {
        ContentMatch result = contentMatch.matchFragment(content);
        if (result == null || !result.validEnd()) {
            return false;
        }
        for (int i = 0; i < content.childCount(); i++) {
            if (!allowsMarks(content.child(i).marks())) {
                return false;
            }
        }
        return true;
    }

    void check(Fragment content, Attrs attrs) {
        if (!validContent(content)) {
            throw new ProseMirrorException(
                    "Invalid content for node " + name + ": " + JsonValues.shortened(content.toString()));
        }
        Attribute.check(name, attributes, attrs);
    }

    /** Whether its content may bear such marks. */
    public boolean allowsMarkType(MarkType type) {
        return markSet == null || markSet.contains(type);
    }

    boolean allowsMarks(List<Mark> marks) {
        if (markSet == null) {
            return true;
        }
        for (Mark mark : marks) {
            if (!markSet.contains(mark.type())) {
                return false;
            }
        }
        return true;
    }

    String leafText() {
        return leafText;
    }

    /** Whether the schema sets a flag on this type: {@code isolating}, {@code defining} … */
    public boolean is(String flag) {
        return spec.path(flag).asBoolean(false);
    }

    @Override
    public String toString() {
        return name;
    }
}
