package org.medina.pledge.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One entry of a list in the form. */
final class ItemRow extends ListItem {

    private final String id;
    private final ItemsEditor.Shape shape;
    private final Map<String, Input> parts;
    private final Span held = new Span();
    private final Button remove;
    private boolean known;

    /** @param stored null for one that the server does not know yet */
    ItemRow(String id, ItemsEditor.Shape shape, @Nullable JsonNode stored) {
        this.id = id;
        this.shape = shape;
        this.parts = new LinkedHashMap<>(shape.parts().get());
        this.known = stored != null;
        addClassName("medina-item");
        var controls = new Div();
        controls.addClassName("medina-item-parts");
        parts.forEach((name, input) -> {
            if (stored != null) {
                input.show(stored.path(name));
            }
            input.keepAs(keptName(name));
            controls.add(input.component());
        });
        remove = new Button(getTranslation("pledge.form.remove", shape.item()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        held.addClassName("medina-item-held");
        held.setVisible(false);
        add(controls, held, remove);
    }

    String id() {
        return id;
    }

    boolean isKnown() {
        return known;
    }

    /** From its first saving on it is changed and removed like any other. */
    void nowKnown() {
        known = true;
    }

    boolean isEmpty() {
        return parts.values().stream().allMatch(Input::isEmpty);
    }

    boolean isWhole() {
        return shape.needed().stream().noneMatch(name -> part(name).isEmpty());
    }

    /** Says what a new entry still lacks before it is saved. */
    void tellHeld() {
        boolean waits = !known && !isWhole();
        held.setVisible(waits);
        if (waits) {
            shape.needed().stream()
                    .filter(name -> part(name).isEmpty())
                    .findFirst()
                    .ifPresent(name ->
                            held.setText(getTranslation("pledge.form.held", getTranslation("pledge.part." + name))));
        }
    }

    ObjectNode value() {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        parts.forEach((name, input) -> {
            if (!input.isEmpty()) {
                item.set(name, input.value());
            }
        });
        return item;
    }

    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        parts.forEach((name, input) -> kept.put(keptName(name), input.kept()));
        return kept;
    }

    void restore(String name, String kept) {
        if (parts.containsKey(name)) {
            part(name).restore(kept);
        }
    }

    boolean says(String name, String kept, JsonNode stored) {
        return !parts.containsKey(name) || part(name).says(kept, stored.path(name));
    }

    void onEdit(Runnable edited) {
        parts.values().forEach(input -> input.onEdit(edited));
    }

    void onRemove(Runnable removed) {
        remove.addClickListener(event -> removed.run());
    }

    /** @param name of the part; null: of all */
    void problem(@Nullable String name, @Nullable String words) {
        parts.forEach((part, input) -> {
            if (name == null || name.equals(part)) {
                input.problem(words);
            }
        });
    }

    void focus() {
        if (parts.values().iterator().next().component() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    private String keptName(String part) {
        return shape.path() + "/" + id + "/" + part;
    }

    private Input part(String name) {
        Input input = parts.get(name);
        if (input == null) {
            throw new IllegalArgumentException(shape.path() + " has no part " + name);
        }
        return input;
    }
}
