package org.medina.funding.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field of the form on the screen. */
interface FormField {

    Component component();

    /** As the service takes it; null where it is empty. */
    JsonNode value();

    void show(JsonNode value);

    /** @param path of the part that is wrong */
    void problem(String path, @Nullable String words);

    void onEdit(Runnable edited);

    /** What the browser keeps of it while it is not stored, by the names under which it keeps them. */
    default Map<String, String> kept() {
        return Map.of();
    }

    default void restore(String name, String value) {}
}
