package org.medina.pledge.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** Makes the controls of the form. */
@Component
class Inputs {

    /** A pause in typing after which what was typed is saved. */
    private static final int PAUSE = 600;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Organisations organisations;

    Inputs(Organisations organisations) {
        this.organisations = organisations;
    }

    Input line(String label, String help) {
        return text(new TextField(), label, help);
    }

    Input area(String label, String help) {
        var area = new TextArea();
        area.setMinRows(3);
        area.setMaxRows(18);
        return text(area, label, help);
    }

    /** A number that is typed as text, so that what is not a number gets a message instead of vanishing. */
    Input number(String label, String help) {
        var field = new TextField();
        field.getElement().setAttribute("inputmode", "decimal");
        named(field, label, help);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        return Input.of(
                field, new Input.Form<>(Inputs::number, node -> node.asString(""), Function.identity(), kept -> kept));
    }

    Input date(String label, String help) {
        var picker = new DayPicker(label);
        named(picker, label, help);
        return Input.of(
                picker,
                new Input.Form<>(
                        day -> day == null ? NullNode.instance : NODES.stringNode(day.toString()),
                        node -> day(node.asString("")),
                        day -> day == null ? "" : day.toString(),
                        Inputs::day));
    }

    Input city(String label) {
        List<Organisation> cities = organisations.all(OrganisationKind.CITY);
        var box = new ComboBox<Organisation>();
        named(box, label, "");
        box.setItemLabelGenerator(Organisation::name);
        box.setItems(cities);
        return Input.of(
                box,
                new Input.Form<>(
                        city -> city == null
                                ? NullNode.instance
                                : NODES.stringNode(city.id().toString()),
                        node -> first(cities, city -> city.id().toString().equals(node.asString(""))),
                        city -> city == null ? "" : city.name(),
                        kept -> first(cities, city -> city.name().equals(kept))));
    }

    private static Input text(TextFieldBase<?, String> field, String label, String help) {
        named(field, label, help);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        return Input.of(
                field,
                new Input.Form<>(
                        words -> words.isBlank() ? NullNode.instance : NODES.stringNode(words),
                        node -> node.asString(""),
                        Function.identity(),
                        kept -> kept));
    }

    static <F extends com.vaadin.flow.component.Component & HasLabel & HasHelper & HasValidationProperties> void named(
            F field, String label, String help) {
        field.setLabel(label);
        if (!help.isBlank()) {
            field.setHelperText(help);
        }
        field.getElement().getStyle().setWidth("100%");
    }

    private static JsonNode number(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f'’]", "");
        if (plain.isEmpty()) {
            return NullNode.instance;
        }
        try {
            return NODES.numberNode(new BigDecimal(plain.replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            return NODES.stringNode(typed);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static <T> @Nullable T first(List<T> all, java.util.function.Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
