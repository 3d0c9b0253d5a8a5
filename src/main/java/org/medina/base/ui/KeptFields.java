package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A few fields that are sent together, on a page or in a dialog: what is typed stays in the browser until it was sent, and
 * stands in the fields again when they are next shown, after Esc, a reload or a new sign-in.
 */
public final class KeptFields {

    private final KeepTyped keep;
    private final Map<String, Consumer<String>> fields = new LinkedHashMap<>();
    private final Div back = new Div();

    /**
     * @param subject what the fields are for, unlike that of every other place, e.g. {@code pledge:<id>#RETURN}
     * @param person whose text it is
     */
    public KeptFields(String subject, String person) {
        keep = new KeepTyped(subject, person, 0, this::restore);
        back.addClassName("medina-quiet");
        back.getElement().setAttribute("role", "status");
    }

    public KeptFields text(String name, TextFieldBase<?, String> field) {
        KeepTyped.mark(field, name);
        fields.put(name, field::setValue);
        return this;
    }

    public KeptFields day(String name, DatePicker field) {
        KeepTyped.mark(field, name);
        fields.put(name, kept -> setDay(field, kept));
        return this;
    }

    /** A field whose value is chosen; what is kept of it is what people read, by which it is found again. */
    public KeptFields choice(String name, Component field, Consumer<String> restore) {
        KeepTyped.mark(field, name);
        fields.put(name, restore);
        return this;
    }

    /** Keeps a value that was set rather than typed. */
    public void remember(String name, String value) {
        keep.remember(name, value);
    }

    /** The place that the fields stand in; it also says when something was brought back. */
    public Component around(Component place) {
        keep.add(place, back);
        return keep;
    }

    /** All was sent: the browser may forget it. */
    public void sent() {
        keep.forgetAll();
    }

    private void restore(List<KeepTyped.Kept> kept) {
        kept.stream()
                .filter(one -> fields.containsKey(one.field()) && !one.value().isBlank())
                .forEach(one -> {
                    fields.getOrDefault(one.field(), value -> {}).accept(one.value());
                    back.setText(I18NProvider.translate("base.keep.back"));
                });
    }

    private static void setDay(DatePicker field, String kept) {
        try {
            field.setValue(LocalDate.parse(kept));
        } catch (DateTimeParseException e) {
            // half a date was typed: there is no day to bring back
            field.clear();
        }
    }
}
