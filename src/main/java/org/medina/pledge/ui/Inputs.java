package org.medina.pledge.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** Makes the controls of the form. */
@Component
class Inputs {

    /** A pause in typing after which what was typed is saved. */
    private static final int PAUSE = 600;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReferenceData codes;
    private final Organisations organisations;
    private final Messages messages;

    Inputs(ReferenceData codes, Organisations organisations, Messages messages) {
        this.codes = codes;
        this.organisations = organisations;
        this.messages = messages;
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
        var picker = new DatePicker();
        named(picker, label, help);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setBadInputErrorMessage(messages.get("pledge.problem.not-a-date"))
                .setToday(messages.get("base.time.today"))
                .setCancel(messages.get("base.cancel")));
        picker.setClearButtonVisible(true);
        return Input.of(
                picker,
                new Input.Form<>(
                        day -> day == null ? NullNode.instance : NODES.stringNode(day.toString()),
                        node -> day(node.asString("")),
                        day -> day == null ? "" : day.toString(),
                        Inputs::day));
    }

    Input code(String label, String help, CodeList list) {
        List<Code> all = codes.codes(list);
        Input.Form<Code> form = new Input.Form<>(
                code -> code == null ? NullNode.instance : NODES.stringNode(code.code()),
                node -> byCode(all, node.asString("")),
                code -> code == null ? "" : code.label(),
                kept -> byLabel(all, kept, Code::label));
        if (all.size() > 6) {
            var box = new ComboBox<Code>();
            named(box, label, help);
            box.setItemLabelGenerator(Code::label);
            box.setItems(Inputs::matches, all);
            box.setClearButtonVisible(true);
            return Input.of(box, form);
        }
        var group = new RadioButtonGroup<Code>();
        named(group, label, help);
        group.setItemLabelGenerator(Code::label);
        group.setItems(all);
        return Input.of(group, form);
    }

    /** @param numbers whether the codes are numbers in JSON */
    Input codes(String label, String help, CodeList list, boolean numbers) {
        List<Code> all = codes.codes(list);
        var box = new MultiSelectComboBox<Code>();
        named(box, label, help);
        box.setItemLabelGenerator(this::chip);
        box.setRenderer(new ComponentRenderer<>(this::option));
        box.setItems(Inputs::matches, all);
        box.setClearButtonVisible(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.setSelectedItemsOnTop(true);
        return Input.of(
                box,
                new Input.Form<>(
                        chosen -> array(chosen, numbers),
                        node -> chosen(all, node),
                        this::labels,
                        kept -> restored(all, kept)));
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

    private static <F extends com.vaadin.flow.component.Component & HasLabel & HasHelper & HasValidationProperties>
            void named(F field, String label, String help) {
        field.setLabel(label);
        if (!help.isBlank()) {
            field.setHelperText(help);
        }
        field.getElement().getStyle().setWidth("100%");
    }

    private String chip(Code code) {
        return switch (code.list()) {
            case PLEDGE_TYPE, FORUM, LANGUAGE, MGI_DIMENSION -> code.brief();
            case ACTION_AREA -> messages.get("pledge.form.edition", code.brief(), edition(code));
            default -> code.code() + " " + code.brief();
        };
    }

    private Div option(Code code) {
        var name = new Span(code.list() == CodeList.ACTION_AREA ? code.brief() : chip(code));
        name.addClassName("medina-option-name");
        var option = new Div(name);
        option.addClassName("medina-option");
        if (code.shortLabel() != null && !code.label().equals(code.shortLabel())) {
            option.add(detail(code.label()));
        }
        if (code.list() == CodeList.ACTION_AREA) {
            option.add(detail(edition(code)));
        }
        return option;
    }

    private static Span detail(String words) {
        var detail = new Span(words);
        detail.addClassName("medina-option-detail");
        return detail;
    }

    private String edition(Code code) {
        return messages.get("refdata.edition." + code.edition());
    }

    private static boolean matches(Code code, String search) {
        String all = (code.code() + " " + code.label() + " " + code.brief()).toLowerCase(Locale.ROOT);
        return all.contains(search.strip().toLowerCase(Locale.ROOT));
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

    private static JsonNode array(Set<Code> chosen, boolean numbers) {
        ArrayNode array = NODES.arrayNode();
        chosen.stream().sorted(Comparator.comparingInt(Code::order)).forEach(code -> {
            if (numbers) {
                array.add(Integer.parseInt(code.code()));
            } else {
                array.add(code.code());
            }
        });
        return array;
    }

    private static Set<Code> chosen(List<Code> all, JsonNode node) {
        Set<Code> chosen = new LinkedHashSet<>();
        node.forEach(one ->
                all.stream().filter(code -> code.code().equals(one.asString())).forEach(chosen::add));
        return chosen;
    }

    private String labels(Set<Code> chosen) {
        return JSON.writeValueAsString(chosen.stream().map(this::chip).sorted().toList());
    }

    private Set<Code> restored(List<Code> all, String kept) {
        List<String> labels = List.of(JSON.readValue(kept, String[].class));
        Set<Code> chosen = new LinkedHashSet<>();
        all.stream().filter(code -> labels.contains(chip(code))).forEach(chosen::add);
        return chosen;
    }

    private static @Nullable Code byCode(List<Code> all, String code) {
        return first(all, one -> one.code().equals(code));
    }

    private static @Nullable Code byLabel(List<Code> all, String label, Function<Code, String> labels) {
        return first(all, one -> labels.apply(one).equals(label));
    }

    private static <T> @Nullable T first(List<T> all, java.util.function.Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
