package org.medina.budget.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One entry of a budget: its fields in a line where there is room, one under another on a phone. */
final class EntryRow<T> extends ListItem {

    private final SequencedMap<String, AbstractField<?, ?>> parts = new LinkedHashMap<>();
    private final Supplier<T> value;
    private final Div fields = new Div();
    private final Button remove = new Button("✕");

    /** @param name under which problems are told */
    record Part(String name, AbstractField<?, ?> field) {}

    EntryRow(List<Part> parts, Supplier<T> value) {
        parts.forEach(part -> this.parts.put(part.name(), part.field()));
        this.value = value;
        addClassName("medina-entry");
        fields.addClassName("medina-entry-fields");
        fields.getElement().setAttribute("role", "group");
        parts.forEach(part -> fields.add(part.field()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("medina-entry-remove");
        fields.add(remove);
        add(fields);
    }

    T value() {
        return value.get();
    }

    /** What it is called, e.g. “Cost 3”; said to those who hear the page. */
    void name(String name, String removing) {
        fields.getElement().setAttribute("aria-label", name);
        remove.setAriaLabel(removing);
        remove.setTooltipText(removing);
    }

    void onEdit(Runnable edited) {
        parts.values()
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient() && isReadable()) {
                        edited.run();
                    }
                }));
    }

    void onRemove(Runnable removed) {
        remove.addClickListener(event -> removed.run());
    }

    private boolean isReadable() {
        return parts.values().stream().allMatch(field -> !(field instanceof AmountField amount) || amount.isReadable());
    }

    void focus() {
        if (parts.firstEntry().getValue() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    /** Fields that cannot be read keep their own message. */
    void clearProblems() {
        parts.values().forEach(field -> {
            if (!(field instanceof AmountField amount) || amount.isReadable()) {
                tell(field, null);
            }
        });
    }

    /** @return whether it has such a part */
    boolean problem(String part, String words) {
        AbstractField<?, ?> field = parts.get(part);
        if (field != null) {
            tell(field, words);
        }
        return field != null;
    }

    private static void tell(AbstractField<?, ?> field, @Nullable String words) {
        if (field instanceof HasValidation validation) {
            validation.setErrorMessage(words);
            validation.setInvalid(words != null);
        }
    }

    void setReadOnly(boolean readOnly) {
        parts.values().forEach(field -> field.setReadOnly(readOnly));
        remove.setVisible(!readOnly);
    }
}
