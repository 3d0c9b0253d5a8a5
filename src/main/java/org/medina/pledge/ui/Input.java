package org.medina.pledge.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.KeepTyped;
import tools.jackson.databind.JsonNode;

/** One control of the form, seen as the JSON that is stored and as the text that the browser keeps. */
final class Input {

    /**
     * How a control's value is read and written.
     *
     * @param stored as JSON, the null node where it is empty
     * @param shown the value for that JSON
     * @param kept as the browser keeps it
     * @param restored the value for what the browser kept
     */
    record Form<V>(
            Function<V, JsonNode> stored,
            Function<JsonNode, V> shown,
            Function<V, String> kept,
            Function<String, V> restored) {}

    private final Component component;
    private final Controls controls;
    private @Nullable Runnable edited;

    /** The control's value without its type. */
    private interface Controls {
        JsonNode value();

        void show(JsonNode value);

        String kept();

        void restore(String kept);

        String keptFor(JsonNode value);
    }

    private <V> Input(AbstractField<?, V> field, Form<V> form) {
        this.component = field;
        this.controls = new Typed<>(field, form);
        field.addValueChangeListener(event -> {
            Runnable listener = edited;
            if (event.isFromClient() && listener != null) {
                listener.run();
            }
        });
    }

    static <V, F extends AbstractField<?, V> & HasValidationProperties> Input of(F field, Form<V> form) {
        return new Input(field, form);
    }

    private record Typed<V>(AbstractField<?, V> field, Form<V> form) implements Controls {

        @Override
        public JsonNode value() {
            return form.stored().apply(field.getValue());
        }

        @Override
        public void show(JsonNode value) {
            field.setValue(form.shown().apply(value));
        }

        @Override
        public String kept() {
            return form.kept().apply(field.getValue());
        }

        @Override
        public void restore(String kept) {
            field.setValue(form.restored().apply(kept));
        }

        @Override
        public String keptFor(JsonNode value) {
            return form.kept().apply(form.shown().apply(value));
        }
    }

    Component component() {
        return component;
    }

    /** Makes the browser keep what is typed here, under that name. */
    Input keepAs(String name) {
        KeepTyped.mark(component, name);
        return this;
    }

    /** Called when the person changes it, not when the form does. */
    Input onEdit(Runnable listener) {
        edited = listener;
        return this;
    }

    JsonNode value() {
        return controls.value();
    }

    boolean isEmpty() {
        return value().isNull();
    }

    void show(JsonNode value) {
        controls.show(value);
    }

    String kept() {
        return controls.kept();
    }

    void restore(String kept) {
        controls.restore(kept);
    }

    /** Whether what the browser kept says the same as that stored value. */
    boolean says(String kept, JsonNode stored) {
        return Objects.equals(kept.strip(), controls.keptFor(stored).strip());
    }

    /** Says what is wrong, or that nothing is. */
    void problem(@Nullable String words) {
        var validation = (HasValidation) component;
        validation.setErrorMessage(words);
        validation.setInvalid(words != null);
    }
}
