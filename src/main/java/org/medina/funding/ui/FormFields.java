package org.medina.funding.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medina.base.ui.DayPicker;
import org.medina.funding.FundingField;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the fields of the form by what they take. */
@Service
class FormFields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PAUSE = 700;

    private final ReferenceData codes;
    private final Organisations organisations;

    FormFields(ReferenceData codes, Organisations organisations) {
        this.codes = codes;
        this.organisations = organisations;
    }

    FormField of(FundingField field) {
        return switch (field.kind()) {
            case LINE -> line(field);
            case TEXT -> text(field);
            case CODE -> code(field);
            case CODES, NUMBERS -> codes(field);
            case NUMBER -> number(field);
            case DATE -> date(field);
            case ITEMS -> items(field);
            case GROUP -> group(field);
        };
    }

    private static FormField line(FundingField field) {
        var input = new TextField(label(field));
        input.setHelperText(help(field));
        input.setMaxLength(field.limit());
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        input.setWidthFull();
        return new SingleField<>(input, FormFields::ofText, value -> value.asString(""), field.path());
    }

    private static FormField text(FundingField field) {
        var input = new TextArea(label(field));
        input.setHelperText(help(field));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        input.setMinRows(4);
        input.setWidthFull();
        return new SingleField<>(input, FormFields::ofText, value -> value.asString(""), field.path());
    }

    private static JsonNode ofText(String text) {
        return text.isBlank() ? NODES.nullNode() : NODES.stringNode(text);
    }

    private static FormField number(FundingField field) {
        var input = new IntegerField(label(field));
        input.setHelperText(help(field));
        input.setStepButtonsVisible(true);
        input.setMin(1);
        input.setMax(field.limit());
        return new SingleField<IntegerField, Integer>(
                input,
                value -> value == null ? NODES.nullNode() : NODES.numberNode(value),
                // boxed on both sides: the empty value is null
                value -> value.isInt() ? Integer.valueOf(value.asInt()) : input.getEmptyValue(),
                null);
    }

    private static FormField date(FundingField field) {
        var input = new DayPicker(label(field));
        input.setHelperText(help(field));
        return new SingleField<com.vaadin.flow.component.datepicker.DatePicker, LocalDate>(
                input,
                value -> value == null ? NODES.nullNode() : NODES.stringNode(value.toString()),
                value -> value.isString() ? LocalDate.parse(value.stringValue()) : input.getEmptyValue(),
                null);
    }

    private FormField code(FundingField field) {
        List<Code> all = codes.codes(field.codes().orElseThrow());
        var input = new ComboBox<Code>(label(field));
        input.setHelperText(help(field));
        input.setItems(all);
        input.setItemLabelGenerator(Code::label);
        input.setWidthFull();
        return new SingleField<ComboBox<Code>, Code>(
                input,
                value -> value == null ? NODES.nullNode() : NODES.stringNode(value.code()),
                value -> all.stream()
                        .filter(code -> code.code().equals(value.asString("")))
                        .findFirst()
                        .orElse(input.getEmptyValue()),
                null);
    }

    private FormField codes(FundingField field) {
        CodeList list = field.codes().orElseThrow();
        List<Code> all = codes.codes(list);
        boolean numbers = field.kind() == FundingField.Kind.NUMBERS;
        var input = new MultiSelectComboBox<Code>(label(field));
        input.setHelperText(help(field));
        input.setItems(all);
        input.setItemLabelGenerator(code -> code.code() + " " + code.label());
        input.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        input.setWidthFull();
        return new SingleField<MultiSelectComboBox<Code>, Set<Code>>(
                input,
                chosen -> {
                    ArrayNode list2 = NODES.arrayNode();
                    chosen.stream()
                            .sorted(Comparator.comparing(all::indexOf))
                            .forEach(code -> list2.add(
                                    numbers
                                            ? NODES.numberNode(Integer.parseInt(code.code()))
                                            : NODES.stringNode(code.code())));
                    return list2;
                },
                value -> {
                    Set<Code> chosen = new HashSet<>();
                    value.forEach(one -> all.stream()
                            .filter(code -> code.code().equals(one.asString()))
                            .forEach(chosen::add));
                    return chosen;
                },
                null);
    }

    private FormField items(FundingField field) {
        return switch (field) {
            case ACTIVITIES -> new ItemsField(field, List.of(ItemPart.needed("title"), ItemPart.day("due")), List.of());
            case INDICATORS ->
                new ItemsField(
                        field,
                        List.of(
                                ItemPart.needed("name"),
                                ItemPart.line("baseline"),
                                ItemPart.line("target"),
                                ItemPart.line("unit"),
                                ItemPart.line("source")),
                        List.of());
            default ->
                new ItemsField(
                        field,
                        List.of(
                                ItemPart.organisation("organisation"),
                                ItemPart.line("name"),
                                ItemPart.line("part"),
                                ItemPart.tick("receives")),
                        partners());
        };
    }

    private List<Organisation> partners() {
        return List.of(
                        OrganisationKind.CITY,
                        OrganisationKind.AGENCY,
                        OrganisationKind.NETWORK,
                        OrganisationKind.PARTNER)
                .stream()
                .flatMap(kind -> organisations.all(kind).stream())
                .toList();
    }

    private static FormField group(FundingField field) {
        return switch (field) {
            case PROFILE -> new ProfileField(field);
            case MARKERS -> new MarkersField(field);
            default -> throw new IllegalArgumentException(field + " has an editor of its own");
        };
    }

    static String label(FundingField field) {
        return I18NProvider.translate(field.messageKey());
    }

    static String help(FundingField field) {
        return I18NProvider.translate(field.messageKey() + ".help");
    }
}
