package org.medina.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.medina.funding.FundingField;
import org.medina.funding.IncomeGroup;
import org.medina.funding.PopulationBand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What matters for fairness between cities. */
final class ProfileField implements FormField {

    private final GroupBox box;
    private final ComboBox<PopulationBand> population;
    private final ComboBox<IncomeGroup> income;
    private final Checkbox firstTime;
    private boolean showing;

    ProfileField(FundingField field) {
        box = new GroupBox(field);
        population = new ComboBox<>(say("funding.field.profile.population"), PopulationBand.values());
        population.setItemLabelGenerator(band -> say("funding.population." + band));
        income = new ComboBox<>(say("funding.field.profile.income"), IncomeGroup.values());
        income.setItemLabelGenerator(group -> say("funding.income." + group));
        firstTime = new Checkbox(say("funding.field.profile.firstTime"));
        population.setWidthFull();
        income.setWidthFull();
        box.add(population, income, firstTime);
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public JsonNode value() {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.put(
                "population",
                population.getValue() == null ? null : population.getValue().name());
        value.put("income", income.getValue() == null ? null : income.getValue().name());
        value.put("firstTime", firstTime.getValue());
        return value;
    }

    @Override
    public void show(JsonNode value) {
        showing = true;
        String band = value.path("population").asString("");
        String group = value.path("income").asString("");
        population.setValue(band.isEmpty() ? population.getEmptyValue() : PopulationBand.valueOf(band));
        income.setValue(group.isEmpty() ? income.getEmptyValue() : IncomeGroup.valueOf(group));
        firstTime.setValue(value.path("firstTime").asBoolean(false));
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
        population.addValueChangeListener(event -> told.run());
        income.addValueChangeListener(event -> told.run());
        firstTime.addValueChangeListener(event -> told.run());
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
