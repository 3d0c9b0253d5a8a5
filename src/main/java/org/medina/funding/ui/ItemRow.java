package org.medina.funding.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.medina.base.Ids;
import org.medina.base.ui.DayPicker;
import org.medina.funding.FundingField;
import org.medina.identity.Organisation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One thing of a list. */
final class ItemRow extends Div {

    private final String id;
    private final List<ItemPart> parts;
    private final Map<String, Supplier<JsonNode>> values = new LinkedHashMap<>();
    private final FundingField field;
    private final Runnable edited;
    private final Div controls = new Div();

    ItemRow(FundingField field, List<ItemPart> parts, List<Organisation> choices, JsonNode value, Runnable edited) {
        this.id = value.path("id").asString(Ids.next().toString());
        this.parts = parts;
        this.field = field;
        this.edited = edited;
        addClassName("medina-item");
        controls.addClassName("medina-item-parts");
        add(controls);
        for (ItemPart part : parts) {
            JsonNode given = value.path(part.name());
            switch (part.kind()) {
                case LINE -> line(part, given.asString(""));
                case DAY -> day(part, given.asString(""));
                case ORGANISATION -> organisation(part, choices, given.asString(""));
                case TICK -> tick(part, given.asBoolean(false));
            }
        }
    }

    void focus() {
        controls.getChildren()
                .filter(Focusable.class::isInstance)
                .map(Focusable.class::cast)
                .findFirst()
                .ifPresent(Focusable::focus);
    }

    /** Whether nothing is missing without which it is no thing; one without any name is not. */
    boolean isWhole() {
        boolean needed = parts.stream().filter(ItemPart::needed).allMatch(part -> says(part.name()));
        boolean named = field != FundingField.PARTNERS || says("organisation") || says("name");
        return needed && named;
    }

    private boolean says(String part) {
        Supplier<JsonNode> value = values.get(part);
        return value != null && !value.get().asString("").isBlank();
    }

    ObjectNode value() {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("id", id);
        values.forEach((name, part) -> {
            JsonNode said = part.get();
            if (!said.isNull()) {
                value.set(name, said);
            }
        });
        return value;
    }

    private void line(ItemPart part, String given) {
        var input = new TextField(label(part));
        input.setValue(given);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setRequiredIndicatorVisible(part.needed());
        values.put(part.name(), () -> text(input.getValue()));
        follow(input);
    }

    private void day(ItemPart part, String given) {
        var input = new DayPicker(label(part));
        if (!given.isBlank()) {
            input.setValue(LocalDate.parse(given));
        }
        values.put(
                part.name(),
                () -> text(input.getValue() == null ? "" : input.getValue().toString()));
        follow(input);
    }

    private void organisation(ItemPart part, List<Organisation> choices, String given) {
        var input = new ComboBox<Organisation>(label(part));
        input.setItems(choices);
        input.setItemLabelGenerator(Organisation::name);
        input.setClearButtonVisible(true);
        choices.stream()
                .filter(one -> one.id().toString().equals(given))
                .findFirst()
                .ifPresent(input::setValue);
        values.put(
                part.name(),
                () -> text(input.getValue() == null ? "" : input.getValue().id().toString()));
        follow(input);
    }

    private void tick(ItemPart part, boolean given) {
        var input = new Checkbox(label(part));
        input.setValue(given);
        values.put(part.name(), () -> JsonNodeFactory.instance.booleanNode(input.getValue()));
        follow(input);
    }

    private <C extends AbstractField<C, ?>> void follow(C input) {
        input.addValueChangeListener(event -> edited.run());
        controls.add((Component) input);
    }

    private static JsonNode text(String text) {
        return text.isBlank() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(text);
    }

    private String label(ItemPart part) {
        return I18NProvider.translate(field.messageKey() + "." + part.name());
    }
}
