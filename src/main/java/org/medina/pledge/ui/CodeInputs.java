package org.medina.pledge.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** Makes the pickers of codes: searched by number or word, long titles shown. */
@Component
class CodeInputs {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReferenceData codes;
    private final Messages messages;

    CodeInputs(ReferenceData codes, Messages messages) {
        this.codes = codes;
        this.messages = messages;
    }

    Input one(String label, String help, CodeList list) {
        List<Code> all = codes.codes(list);
        Input.Form<Code> form = new Input.Form<>(
                code -> code == null ? NullNode.instance : NODES.stringNode(code.code()),
                node -> byCode(all, node.asString("")),
                code -> code == null ? "" : code.label(),
                kept -> byLabel(all, kept));
        if (all.size() > 6) {
            var box = new ComboBox<Code>();
            Inputs.named(box, label, help);
            box.setItemLabelGenerator(Code::label);
            box.setItems(CodeInputs::matches, all);
            box.setClearButtonVisible(true);
            return Input.of(box, form);
        }
        var group = new RadioButtonGroup<Code>();
        Inputs.named(group, label, help);
        group.setItemLabelGenerator(Code::label);
        group.setItems(all);
        return Input.of(group, form);
    }

    /** @param numbers whether the codes are numbers in JSON */
    Input several(String label, String help, CodeList list, boolean numbers) {
        List<Code> all = codes.codes(list);
        var box = new MultiSelectComboBox<Code>();
        Inputs.named(box, label, help);
        box.setItemLabelGenerator(this::chip);
        box.setRenderer(new ComponentRenderer<>(this::option));
        box.setItems(CodeInputs::matches, all);
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

    /** Every word that is searched for stands somewhere in the code, its title or its short title. */
    private static boolean matches(Code code, String search) {
        String all = (code.code() + " " + code.label() + " " + code.brief()).toLowerCase(Locale.ROOT);
        return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(all::contains);
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
        return Inputs.first(all, one -> one.code().equals(code));
    }

    private static @Nullable Code byLabel(List<Code> all, String label) {
        return Inputs.first(all, one -> one.label().equals(label));
    }
}
