package org.medina.funding.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.KeepTyped;
import tools.jackson.databind.JsonNode;

/**
 * A field of one component.
 *
 * @param <V> what the component holds
 */
final class SingleField<C extends AbstractField<C, V> & HasValidationProperties, V> implements FormField {

    private final C field;
    private final Function<V, JsonNode> out;
    private final Function<JsonNode, V> in;
    private final @Nullable String keptAs;
    private boolean showing;

    /** @param keptAs name under which the browser keeps what is typed; null for what is chosen */
    SingleField(C field, Function<V, JsonNode> out, Function<JsonNode, V> in, @Nullable String keptAs) {
        this.field = field;
        this.out = out;
        this.in = in;
        this.keptAs = keptAs;
        if (keptAs != null) {
            KeepTyped.mark(field, keptAs);
        }
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public JsonNode value() {
        return out.apply(field.getValue());
    }

    @Override
    public void show(JsonNode value) {
        showing = true;
        field.setValue(in.apply(value));
        showing = false;
    }

    @Override
    public void problem(String path, @Nullable String words) {
        field.setErrorMessage(words == null ? "" : words);
        field.setInvalid(words != null);
    }

    @Override
    public void onEdit(Runnable edited) {
        field.addValueChangeListener(event -> {
            if (!showing) {
                edited.run();
            }
        });
    }

    @Override
    public Map<String, String> kept() {
        return keptAs == null ? Map.of() : Map.of(keptAs, String.valueOf(field.getValue()));
    }

    @Override
    @SuppressWarnings("unchecked") // only texts are kept by the browser
    public void restore(String name, String value) {
        showing = true;
        field.setValue((V) value);
        showing = false;
    }
}
