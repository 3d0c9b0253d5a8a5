package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field of one control. */
record SingleEditor(String path, Input input) implements FieldEditor {

    SingleEditor {
        input.keepAs(path);
    }

    @Override
    public Component component() {
        return input.component();
    }

    @Override
    public void show(JsonNode stored) {
        input.show(stored);
    }

    @Override
    public JsonNode value() {
        return input.value();
    }

    @Override
    public Map<String, String> kept() {
        return Map.of(path, input.kept());
    }

    @Override
    public void restore(String name, String kept) {
        input.restore(kept);
    }

    @Override
    public boolean says(String name, String kept, JsonNode stored) {
        return input.says(kept, stored);
    }

    @Override
    public void onEdit(Runnable edited) {
        input.onEdit(edited);
    }

    @Override
    public void problem(String at, @Nullable String words) {
        input.problem(words);
    }
}
