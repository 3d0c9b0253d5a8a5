package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.ReaderTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Controls that fields of the form are made of; each tells when it was changed, and takes a problem at its path. */
final class UpdateInputs {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PAUSE = 700;

    private final Runnable edited;
    private final Map<String, HasValidationProperties> byPath = new LinkedHashMap<>();

    /** @param edited called whenever one of them was changed */
    UpdateInputs(Runnable edited) {
        this.edited = edited;
    }

    TextField line(String path, String label, @Nullable String value) {
        var input = new TextField(label);
        input.setMaxLength(1000);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        input.setWidthFull();
        input.setValue(value == null ? "" : value);
        return follow(path, input);
    }

    TextArea text(String path, String label, @Nullable String value) {
        var input = new TextArea(label);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        input.setMinRows(2);
        input.setWidthFull();
        input.setValue(value == null ? "" : value);
        return follow(path, input);
    }

    IntegerField number(String path, String label, @Nullable Integer value) {
        var input = new IntegerField(label);
        input.setMin(0);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        if (value != null) {
            input.setValue(value);
        }
        return follow(path, input);
    }

    BigDecimalField amount(String path, String label, @Nullable BigDecimal value) {
        var input = new BigDecimalField(label);
        input.setLocale(ReaderTime.locale());
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        if (value != null) {
            input.setValue(value);
        }
        return follow(path, input);
    }

    <V, C extends AbstractField<C, V> & HasValidationProperties> C follow(String path, C input) {
        byPath.put(path, input);
        input.addValueChangeListener(event -> edited.run());
        return input;
    }

    /** Tells each problem at its control; those that are at none, at the first. */
    void show(Map<String, String> words) {
        byPath.values().forEach(input -> input.setInvalid(false));
        words.forEach((path, message) -> {
            HasValidationProperties input = byPath.getOrDefault(
                    path, byPath.values().stream().findFirst().orElse(null));
            if (input != null) {
                input.setErrorMessage(message);
                input.setInvalid(true);
            }
        });
    }

    static JsonNode text(String text) {
        return text.isBlank() ? NODES.nullNode() : NODES.stringNode(text.strip());
    }

    static JsonNode number(@Nullable Integer number) {
        return number == null ? NODES.nullNode() : NODES.numberNode(number);
    }

    static JsonNode amount(@Nullable BigDecimal amount) {
        return amount == null ? NODES.nullNode() : NODES.numberNode(amount);
    }

    /** Several controls under one name, with one help. */
    static Div group(String id, String key, Component... parts) {
        var name = new Span(say(key));
        name.addClassName("medina-group-label");
        name.setId("group-" + id);
        var help = new Span(say(key + ".help"));
        help.addClassName("medina-group-help");
        help.setId("group-" + id + "-help");
        var box = new Div(name, help);
        box.addClassName("medina-group");
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-labelledby", "group-" + id);
        box.getElement().setAttribute("aria-describedby", "group-" + id + "-help");
        box.add(parts);
        return box;
    }
}
