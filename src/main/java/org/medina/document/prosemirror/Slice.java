package org.medina.document.prosemirror;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A piece of a document, with the depths to which its first and last nodes are open (cut through). */
public final class Slice {

    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    private static final Set<String> KEYS = Set.of("content", "openStart", "openEnd");

    private final Fragment content;
    private final int openStart;
    private final int openEnd;

    /** The depths must not be greater than there are nodes at that side. */
    public Slice(Fragment content, int openStart, int openEnd) {
        this.content = content;
        this.openStart = openStart;
        this.openEnd = openEnd;
    }

    public Fragment content() {
        return content;
    }

    public int openStart() {
        return openStart;
    }

    public int openEnd() {
        return openEnd;
    }

    /** What it adds to a document in positions. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    @Nullable
    Slice insertAt(int pos, Fragment fragment) {
        Fragment inserted = insertInto(content, pos + openStart, fragment, openStart + 1, openEnd + 1, null);
        return inserted == null ? null : new Slice(inserted, openStart, openEnd);
    }

    private static @Nullable Fragment insertInto(
            Fragment content, int dist, Fragment insert, int openStart, int openEnd, @Nullable Node parent) {
        Fragment.Place place = content.findIndex(dist);
        Node child = content.maybeChild(place.index());
        if (place.offset() == dist || child == null || child.isText()) {
            if (parent != null
                    && openStart <= 0
                    && openEnd <= 0
                    && !parent.canReplace(place.index(), place.index(), insert)) {
                return null;
            }
            return content.cut(0, dist).append(insert).append(content.cut(dist, content.size()));
        }
        Fragment inner = insertInto(
                child.content(),
                dist - place.offset() - 1,
                insert,
                place.index() == 0 ? openStart - 1 : 0,
                place.index() == content.childCount() - 1 ? openEnd - 1 : 0,
                child);
        return inner == null ? null : content.replaceChild(place.index(), child.copy(inner));
    }

    Slice removeBetween(int from, int to) {
        return new Slice(removeRange(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment removeRange(Fragment content, int from, int to) {
        Fragment.Place place = content.findIndex(from);
        Fragment.Place end = content.findIndex(to);
        Node child = content.maybeChild(place.index());
        if (place.offset() == from || child == null || child.isText()) {
            if (end.offset() != to && !content.child(end.index()).isText()) {
                throw new ProseMirrorException("Removing non-flat range");
            }
            return content.cut(0, from).append(content.cut(to, content.size()));
        }
        if (place.index() != end.index()) {
            throw new ProseMirrorException("Removing non-flat range");
        }
        int inside = place.offset() + 1;
        return content.replaceChild(
                place.index(), child.copy(removeRange(child.content(), from - inside, to - inside)));
    }

    static Slice fromJson(Schema schema, @Nullable JsonNode json) {
        if (json == null) {
            return EMPTY;
        }
        JsonValues.requireKeys(json, KEYS, "slice");
        int openStart = json.has("openStart") ? JsonValues.position(json, "openStart", "slice") : 0;
        int openEnd = json.has("openEnd") ? JsonValues.position(json, "openEnd", "slice") : 0;
        Fragment content = new NodeReader(schema).fragment(json.get("content"));
        // JavaScript takes anything and computes nonsense; what it makes itself always fits
        if (openStart > depthAt(content, true) || openEnd > depthAt(content, false)) {
            throw new ProseMirrorException("A slice is open deeper than it is");
        }
        return new Slice(content, openStart, openEnd);
    }

    private static int depthAt(Fragment content, boolean start) {
        int depth = 0;
        Node node = start ? content.firstChild() : content.lastChild();
        while (node != null && !node.isLeaf()) {
            depth++;
            node = start ? node.content().firstChild() : node.content().lastChild();
        }
        return depth;
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("content", content.toJson());
        if (openStart > 0) {
            json.put("openStart", openStart);
        }
        if (openEnd > 0) {
            json.put("openEnd", openEnd);
        }
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slice slice
                && openStart == slice.openStart
                && openEnd == slice.openEnd
                && content.equals(slice.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(content, openStart, openEnd);
    }

    @Override
    public String toString() {
        return content + "(" + openStart + "," + openEnd + ")";
    }
}
