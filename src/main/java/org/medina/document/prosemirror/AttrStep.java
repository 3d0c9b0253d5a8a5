package org.medina.document.prosemirror;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets one attribute of one node. */
public final class AttrStep extends Step {

    private static final String NAME = "attribute step";
    private static final Set<String> KEYS = Set.of("stepType", "pos", "attr", "value");

    private final int pos;
    private final String attr;
    private final @Nullable Object value;

    /** @param value as {@link Attrs#get(String)} gives it */
    public AttrStep(int pos, String attr, @Nullable Object value) {
        requireOrder(0, pos);
        this.pos = pos;
        this.attr = attr;
        this.value = value;
    }

    static AttrStep read(Schema schema, JsonNode json) {
        JsonValues.requireKeys(json, KEYS, NAME);
        JsonNode value = json.get("value");
        if (value == null) {
            throw new ProseMirrorException("An attribute step needs a value");
        }
        return new AttrStep(
                JsonValues.position(json, "pos", NAME), JsonValues.string(json, "attr", NAME), JsonValues.read(value));
    }

    public int pos() {
        return pos;
    }

    public String attr() {
        return attr;
    }

    /** As {@link Attrs#get(String)} gives it. */
    public @Nullable Object value() {
        return value;
    }

    @Override
    Node changed(Node document) {
        Node node = OneNode.at(document, pos);
        return OneNode.changed(document, pos, node.attrs().with(attr, value), node.marks());
    }

    @Override
    public Step invert(Node document) {
        return new AttrStep(pos, attr, OneNode.at(document, pos).attrs().get(attr));
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        MapResult moved = mapping.mapResult(pos, 1);
        return moved.deletedAfter() ? null : new AttrStep(moved.pos(), attr, value);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = json("attr").put("pos", pos).put("attr", attr);
        json.set("value", JsonValues.write(value));
        return json;
    }
}
