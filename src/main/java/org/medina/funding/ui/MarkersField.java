package org.medina.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.funding.FundingField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the applicant itself marks the request, and why. */
final class MarkersField implements FormField {

    private final GroupBox box;
    private final Map<String, ComboBox<Integer>> markers = new LinkedHashMap<>();
    private final TextArea why = new TextArea(I18NProvider.translate("funding.field.markers.why"));
    private boolean showing;

    MarkersField(FundingField field) {
        box = new GroupBox(field);
        for (String marker : List.of("humanRights", "gender", "child")) {
            var choice = new ComboBox<Integer>(I18NProvider.translate("funding.field.markers." + marker), 0, 1, 2, 3);
            choice.setItemLabelGenerator(number -> I18NProvider.translate("funding.marker.value." + number));
            choice.setWidthFull();
            markers.put(marker, choice);
            box.add(choice);
        }
        why.setWidthFull();
        why.setMinRows(2);
        why.setValueChangeMode(ValueChangeMode.LAZY);
        box.add(why);
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public JsonNode value() {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        markers.forEach((name, choice) -> value.put(name, choice.getValue()));
        value.put("why", why.getValue().isBlank() ? null : why.getValue());
        return value;
    }

    @Override
    public void show(JsonNode value) {
        showing = true;
        markers.forEach((name, choice) -> choice.setValue(
                value.path(name).isInt() ? Integer.valueOf(value.path(name).asInt()) : choice.getEmptyValue()));
        why.setValue(value.path("why").asString(""));
        showing = false;
    }

    @Override
    public void problem(String path, @Nullable String words) {
        box.problem(words);
    }

    @Override
    public void onEdit(Runnable edited) {
        Runnable told = () -> {
            if (!showing) {
                edited.run();
            }
        };
        markers.values().forEach(choice -> choice.addValueChangeListener(event -> told.run()));
        why.addValueChangeListener(event -> told.run());
    }
}
