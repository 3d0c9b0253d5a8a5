package org.medina.progress.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of the update's form.
 *
 * @param component what is shown
 * @param value reads what stands there now, as the service takes it; null where it is empty
 * @param problem tells what is wrong at a path of the field, or takes it back
 */
record UpdateField(Component component, Supplier<JsonNode> value, Problems problem) {

    /** Tells what is wrong. */
    @FunctionalInterface
    interface Problems {
        /** Takes back what was told before. @param words by path; empty where all is right */
        void show(Map<String, String> words);
    }

    static @Nullable String first(Map<String, String> words) {
        return words.values().stream().findFirst().orElse(null);
    }
}
