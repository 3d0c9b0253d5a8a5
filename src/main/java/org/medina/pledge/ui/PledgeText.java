package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Predicate;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeField;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The text of a pledge, to be read in calm: only what was filled in, in the order of the form. */
@Service
class PledgeText {

    private final FieldWords words;
    private final FieldValues values;

    PledgeText(FieldWords words, FieldValues values) {
        this.words = words;
        this.values = values;
    }

    /** Everything but the title, which stands above. */
    Article whole(PledgeContent content) {
        return of(content, field -> field != PledgeField.TITLE);
    }

    /** What a signature covers, title included. */
    Article signed(PledgeContent content) {
        return of(content, PledgeField::isSigned);
    }

    private Article of(PledgeContent content, Predicate<PledgeField> wanted) {
        JsonNode tree = values.tree(content);
        var article = new Article();
        article.addClassName("medina-text");
        for (PledgeField.Section section : PledgeField.Section.values()) {
            List<PledgeField> filled = PledgeField.of(section).stream()
                    .filter(wanted)
                    .filter(field -> !FieldValues.isEmpty(FieldValues.at(tree, field)))
                    .toList();
            if (!filled.isEmpty()) {
                article.add(section(section, filled, tree));
            }
        }
        if (article.getComponentCount() == 0) {
            article.add(new Paragraph(I18NProvider.translate("pledge.text.empty")));
        }
        return article;
    }

    private Component section(PledgeField.Section section, List<PledgeField> fields, JsonNode tree) {
        var part = new Div();
        part.addClassName("medina-text-section");
        if (section != PledgeField.Section.ESSENCE) {
            part.add(new H3(I18NProvider.translate("pledge.section." + section)));
        }
        fields.forEach(field -> part.add(field(section, field, FieldValues.at(tree, field))));
        return part;
    }

    private Component field(PledgeField.Section section, PledgeField field, JsonNode value) {
        List<String> lines = words.lines(field, value);
        var part = new Div();
        part.addClassName("medina-text-field");
        if (field != PledgeField.SUMMARY) {
            part.add(section == PledgeField.Section.ESSENCE ? new H3(words.label(field)) : new H4(words.label(field)));
        }
        part.add(isProse(field) || lines.size() == 1 ? prose(lines.getFirst(), field) : list(lines));
        return part;
    }

    private static Component prose(String text, PledgeField field) {
        var prose = new Div(text);
        prose.addClassName(field == PledgeField.SUMMARY ? "medina-text-summary" : "medina-text-prose");
        return prose;
    }

    private static Component list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static boolean isProse(PledgeField field) {
        return field.kind() == PledgeField.Kind.TEXT || field.kind() == PledgeField.Kind.LINE;
    }
}
