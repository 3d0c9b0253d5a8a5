package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field of the form, of whatever kind: shows what is stored, tells what stands in it and what is wrong with it. */
interface FieldEditor {

    Component component();

    /** Puts a stored value in; a missing node empties it. */
    void show(JsonNode stored);

    /** What stands in it, as it would be stored; the null node where it is empty. */
    JsonNode value();

    /** What the browser keeps of the value that was just saved: names of controls, and their texts. */
    Map<String, String> kept();

    /** Names of controls whose values cannot be stored yet, because something beside them is missing. */
    default List<String> held() {
        return List.of();
    }

    /** Puts in what the browser kept under that name. */
    void restore(String name, String kept);

    /** Whether what the browser kept is already stored. */
    boolean says(String name, String kept, JsonNode stored);

    /** Called when the person changes something. */
    void onEdit(Runnable edited);

    /**
     * Says what is wrong.
     *
     * @param path as the problem names it, e.g. {@code partners[1].share}; null words: nothing is wrong any more
     */
    void problem(String path, @Nullable String words);
}
