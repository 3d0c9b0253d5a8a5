package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A field of several named controls that are stored as one object, such as the budget. */
final class MoneyEditor implements FieldEditor {

    private final String path;
    private final Map<String, Input> parts;
    private final Group group;

    MoneyEditor(String path, Group group, Map<String, Input> parts) {
        this.path = path;
        this.group = group;
        this.parts = new LinkedHashMap<>(parts);
        var row = new Div();
        row.addClassName("medina-item-parts");
        this.parts.forEach((name, input) -> {
            input.keepAs(path + "/" + name);
            row.add(input.component());
        });
        group.add(row);
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public void show(JsonNode stored) {
        parts.forEach((name, input) -> input.show(part(stored, name)));
    }

    /** Empty parts are null, so that merging removes them. */
    @Override
    public JsonNode value() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        parts.forEach((name, input) -> object.set(name, input.value()));
        return object;
    }

    @Override
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        parts.forEach((name, input) -> kept.put(path + "/" + name, input.kept()));
        return kept;
    }

    @Override
    public void restore(String name, String kept) {
        Input input = parts.get(partOf(name));
        if (input != null) {
            input.restore(kept);
        }
    }

    @Override
    public boolean says(String name, String kept, JsonNode stored) {
        Input input = parts.get(partOf(name));
        return input == null || input.says(kept, part(stored, partOf(name)));
    }

    @Override
    public void onEdit(Runnable edited) {
        parts.values().forEach(input -> input.onEdit(edited));
    }

    @Override
    public void problem(String at, @Nullable String words) {
        if (words == null) {
            parts.values().forEach(input -> input.problem(null));
            group.problem(null);
            return;
        }
        Input input = parts.get(at.substring(at.indexOf('.') + 1));
        if (input == null) {
            group.problem(words);
        } else {
            input.problem(words);
        }
    }

    private static JsonNode part(JsonNode stored, String name) {
        return stored.isObject() && stored.has(name) ? stored.get(name) : MissingNode.getInstance();
    }

    private static String partOf(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
