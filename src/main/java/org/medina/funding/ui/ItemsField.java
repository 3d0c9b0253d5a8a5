package org.medina.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.funding.FundingField;
import org.medina.identity.Organisation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of things, each with its parts; what is not whole yet waits until it is. */
final class ItemsField implements FormField {

    private final FundingField field;
    private final List<ItemPart> parts;
    private final List<Organisation> choices;
    private final GroupBox box;
    private final Div place = new Div();
    private final List<ItemRow> rows = new ArrayList<>();
    private Runnable edited = () -> {};

    ItemsField(FundingField field, List<ItemPart> parts, List<Organisation> choices) {
        this.field = field;
        this.parts = parts;
        this.choices = choices;
        this.box = new GroupBox(field);
        place.addClassName("medina-items");
        var add = new Button(I18NProvider.translate("funding.items.add." + field.path()), event -> {
            ItemRow row = row(JsonNodeFactory.instance.objectNode());
            row.focus();
        });
        box.add(place, add);
    }

    private ItemRow row(JsonNode value) {
        var row = new ItemRow(field, parts, choices, value, () -> edited.run());
        var remove = new Button(I18NProvider.translate("funding.items.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(event -> {
            rows.remove(row);
            place.remove(row);
            edited.run();
        });
        row.add(remove);
        rows.add(row);
        place.add(row);
        return row;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public JsonNode value() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        rows.stream().filter(ItemRow::isWhole).map(ItemRow::value).forEach(list::add);
        return list;
    }

    @Override
    public void show(JsonNode value) {
        rows.clear();
        place.removeAll();
        value.forEach(this::row);
    }

    @Override
    public void problem(String path, @Nullable String words) {
        box.problem(words);
    }

    @Override
    public void onEdit(Runnable edited) {
        this.edited = edited;
    }
}
