package org.medina.pledge.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.base.Messages;
import org.medina.pledge.PledgeField;
import org.medina.refdata.CodeList;
import org.springframework.stereotype.Component;

/** Makes the editor of each field, from the field's own row. */
@Component
class FieldEditors {

    private final Inputs inputs;
    private final CodeInputs codes;
    private final Messages messages;

    FieldEditors(Inputs inputs, CodeInputs codes, Messages messages) {
        this.inputs = inputs;
        this.codes = codes;
        this.messages = messages;
    }

    FieldEditor of(PledgeField field) {
        String label = messages.get(field.messageKey());
        String help = messages.get(field.messageKey() + ".help");
        return switch (field.kind()) {
            case LINE -> new SingleEditor(field.path(), inputs.line(label, help));
            case TEXT -> new SingleEditor(field.path(), inputs.area(label, help));
            case DATE -> new SingleEditor(field.path(), inputs.date(label, help));
            case CODE ->
                new SingleEditor(
                        field.path(), codes.one(label, help, field.codes().orElseThrow()));
            case CODES ->
                new SingleEditor(
                        field.path(), codes.several(label, help, field.codes().orElseThrow(), false));
            case NUMBERS ->
                new SingleEditor(
                        field.path(), codes.several(label, help, field.codes().orElseThrow(), true));
            case MONEY -> new MoneyEditor(field.path(), new Group(id(field), label, help), money());
            case ITEMS -> new ItemsEditor(shape(field), new Group(id(field), label, help));
        };
    }

    private ItemsEditor.Shape shape(PledgeField field) {
        return new ItemsEditor.Shape(
                field.path(), messages.get("pledge.item." + field.path()), needed(field), () -> parts(field));
    }

    private static List<String> needed(PledgeField field) {
        return switch (field) {
            case ACTIVITIES -> List.of("title");
            case INDICATORS -> List.of("name");
            case PARTNERS -> List.of("organisation", "share");
            case CONTACTS -> List.of("office");
            case FOREIGN_IDS -> List.of("system", "value");
            default -> throw new IllegalArgumentException(field + " holds no things");
        };
    }

    private Map<String, Input> parts(PledgeField field) {
        Map<String, Input> parts = new LinkedHashMap<>();
        switch (field) {
            case ACTIVITIES -> {
                line(parts, "title");
                parts.put("due", inputs.date(label("due"), ""));
            }
            case INDICATORS ->
                List.of("name", "baseline", "target", "unit", "source", "disaggregation")
                        .forEach(name -> line(parts, name));
            case PARTNERS -> {
                parts.put("organisation", inputs.city(label("organisation")));
                parts.put("share", inputs.number(label("share"), ""));
                parts.put("contribution", inputs.area(label("contribution"), ""));
            }
            case CONTACTS -> List.of("office", "email").forEach(name -> line(parts, name));
            case FOREIGN_IDS -> List.of("system", "value").forEach(name -> line(parts, name));
            default -> throw new IllegalArgumentException(field + " holds no things");
        }
        return parts;
    }

    private Map<String, Input> money() {
        Map<String, Input> parts = new LinkedHashMap<>();
        parts.put("currency", codes.one(label("currency"), "", CodeList.CURRENCY));
        List.of("own", "committed", "gap").forEach(name -> parts.put(name, inputs.number(label(name), "")));
        return parts;
    }

    private void line(Map<String, Input> parts, String name) {
        parts.put(name, inputs.line(label(name), ""));
    }

    private String label(String part) {
        return messages.get("pledge.part." + part);
    }

    private static String id(PledgeField field) {
        return "field-" + field.path();
    }
}
