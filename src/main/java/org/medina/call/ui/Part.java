package org.medina.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One control of the editor, and how what is in it stands in the draft. */
interface Part {

    Component component();

    /** What is in it; a missing node for what cannot be read, such as words where a number belongs. */
    JsonNode value();

    void show(JsonNode stored);

    /** @param at where inside of it, e.g. {@code [1].weight}; empty for all of it. @param words null for nothing */
    void problem(String at, @Nullable String words);

    void onEdit(Runnable edited);

    /** Of a single control. */
    static <T, C extends Component & HasValue<?, T>> Part of(
            C control, Function<T, JsonNode> write, Function<JsonNode, T> read) {
        return new Single<>(control, write, read);
    }

    /** A part of one control. */
    record Single<T, C extends Component & HasValue<?, T>>(
            C control, Function<T, JsonNode> write, Function<JsonNode, T> read) implements Part {

        @Override
        public Component component() {
            return control;
        }

        @Override
        public JsonNode value() {
            return write.apply(control.getValue());
        }

        @Override
        public void show(JsonNode stored) {
            T shown = read.apply(stored);
            if (shown == null) {
                control.clear();
            } else {
                control.setValue(shown);
            }
        }

        @Override
        public void problem(String at, @Nullable String words) {
            if (control instanceof HasValidationProperties field) {
                field.setErrorMessage(words == null ? "" : words);
                field.setInvalid(words != null);
            }
        }

        @Override
        public void onEdit(Runnable edited) {
            control.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    edited.run();
                }
            });
        }
    }

    /** A place for a problem of a part that has no field of its own to tell it at. */
    static Div problemPlace() {
        var place = new Div();
        place.addClassName("medina-group-problem");
        place.getElement().setAttribute("role", "alert");
        place.setVisible(false);
        return place;
    }
}
