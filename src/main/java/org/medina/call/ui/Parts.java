package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;

/** Makes the controls of the editor. */
@Service
class Parts {

    /** A pause in typing after which what was typed is saved. */
    private static final int PAUSE = 600;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReferenceData codes;

    Parts(ReferenceData codes) {
        this.codes = codes;
    }

    Part line(String label, @Nullable String help) {
        return text(new TextField(), label, help, Parts::words, node -> node.asString(""));
    }

    Part area(String label, @Nullable String help) {
        var area = new TextArea();
        area.setMinRows(2);
        area.setMaxRows(18);
        return text(area, label, help, Parts::words, node -> node.asString(""));
    }

    /** Typed as text, so that what is not a number gets a message instead of vanishing. */
    Part number(String label, @Nullable String help) {
        var field = new TextField();
        field.getElement().setAttribute("inputmode", "decimal");
        return text(field, label, help, typed -> number(typed, false), Parts::plain);
    }

    Part count(String label, @Nullable String help) {
        var field = new TextField();
        field.getElement().setAttribute("inputmode", "numeric");
        return text(field, label, help, typed -> number(typed, true), Parts::plain);
    }

    private static <C extends TextFieldBase<C, String>> Part text(
            C field,
            String label,
            @Nullable String help,
            Function<String, JsonNode> write,
            Function<JsonNode, String> read) {
        named(field, label, help);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        return Part.of(field, write, read);
    }

    Part day(String label, @Nullable String help) {
        var picker = new DayPicker(label);
        named(picker, label, help);
        return Part.of(
                picker,
                day -> day == null ? NullNode.instance : NODES.stringNode(day.toString()),
                node -> node.isString() ? LocalDate.parse(node.asString()) : picker.getEmptyValue());
    }

    Part yes(String label, @Nullable String help) {
        var box = new Checkbox();
        box.setLabel(label);
        if (help != null) {
            box.setHelperText(help);
        }
        return Part.of(box, NODES::booleanNode, node -> node.asBoolean(false));
    }

    /** One of a few, all of which are seen. */
    Part choice(String label, @Nullable String help, String prefix, Enum<?>[] values) {
        var group = new RadioButtonGroup<String>();
        named(group, label, help);
        group.setItems(Arrays.stream(values).map(Enum::name).toList());
        group.setItemLabelGenerator(value -> say(prefix + value));
        return Part.of(group, Parts::words, node -> node.isString() ? node.asString() : group.getEmptyValue());
    }

    /** One of a few, where there is little room. */
    Part pick(String label, String prefix, Enum<?>[] values) {
        return pick(
                label,
                null,
                Arrays.stream(values)
                        .collect(Collectors.toMap(
                                Enum::name, value -> say(prefix + value.name()), (a, b) -> a, LinkedHashMap::new)));
    }

    /** @param options what is stored, and what is shown for it */
    Part pick(String label, @Nullable String help, Map<String, String> options) {
        var box = new ComboBox<String>();
        named(box, label, help);
        box.setItemLabelGenerator(key -> options.getOrDefault(key, key));
        box.setItems(options.keySet());
        box.setClearButtonVisible(true);
        return Part.of(box, Parts::words, node -> node.isString() ? node.asString() : box.getEmptyValue());
    }

    Part zone(String label, @Nullable String help) {
        return pick(
                label,
                help,
                ZoneId.getAvailableZoneIds().stream()
                        .sorted()
                        .collect(Collectors.toMap(
                                id -> id, id -> id.replace('_', ' '), (a, b) -> a, LinkedHashMap::new)));
    }

    Part code(String label, @Nullable String help, CodeList list) {
        return pick(label, help, byCode(list));
    }

    Part several(String label, @Nullable String help, CodeList list) {
        Map<String, String> options = byCode(list);
        var box = new MultiSelectComboBox<String>();
        named(box, label, help);
        box.setItemLabelGenerator(key -> options.getOrDefault(key, key));
        box.setItems(options.keySet());
        box.setClearButtonVisible(true);
        box.setSelectedItemsOnTop(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        return Part.of(box, Parts::array, Parts::set);
    }

    private Map<String, String> byCode(CodeList list) {
        return codes.codes(list).stream()
                .collect(Collectors.toMap(Code::code, code -> name(list, code), (a, b) -> a, LinkedHashMap::new));
    }

    private static String name(CodeList list, Code code) {
        return list == CodeList.CURRENCY ? code.code() + " – " + code.label() : code.label();
    }

    private static JsonNode array(Set<String> chosen) {
        ArrayNode array = NODES.arrayNode();
        chosen.stream().sorted().forEach(array::add);
        return array;
    }

    private static Set<String> set(JsonNode node) {
        Set<String> chosen = new LinkedHashSet<>();
        node.forEach(one -> chosen.add(one.asString()));
        return chosen;
    }

    private static JsonNode words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? NullNode.instance : NODES.stringNode(typed.strip());
    }

    /** Spaces between thousands do not count. */
    private static JsonNode number(String typed, boolean whole) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (digits.isEmpty()) {
            return NullNode.instance;
        }
        boolean fits = digits.matches(whole ? "-?\\d{1,9}" : "-?\\d{1,18}(\\.\\d{1,18})?");
        if (!fits) {
            return MissingNode.getInstance();
        }
        return whole ? NODES.numberNode(Integer.parseInt(digits)) : NODES.numberNode(new BigDecimal(digits));
    }

    private static String plain(JsonNode node) {
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : "";
    }

    private static <C extends HasLabel & HasHelper & HasSize> void named(C field, String label, @Nullable String help) {
        field.setLabel(label);
        field.setWidthFull();
        if (help != null) {
            field.setHelperText(help);
        }
    }
}
