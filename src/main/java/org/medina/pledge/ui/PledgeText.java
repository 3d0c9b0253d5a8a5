package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
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
import org.medina.document.SectionReading;
import org.medina.pledge.PledgeDetails;
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
    Article whole(PledgeDetails pledge) {
        return of(pledge, field -> field != PledgeField.TITLE);
    }

    /** What a signature covers, title included. */
    Article signed(PledgeDetails pledge) {
        return of(pledge, PledgeField::isSigned);
    }

    private Article of(PledgeDetails pledge, Predicate<PledgeField> wanted) {
        JsonNode tree = values.tree(pledge.content());
        var article = new Article();
        article.addClassName("medina-text");
        for (PledgeField.Section section : PledgeField.Section.values()) {
            List<PledgeField> filled = PledgeField.of(section).stream()
                    .filter(wanted)
                    .filter(field -> !FieldValues.isEmpty(FieldValues.at(tree, field)))
                    .toList();
            if (!filled.isEmpty()) {
                article.add(section(section, filled, pledge, tree));
            }
        }
        if (article.getComponentCount() == 0) {
            article.add(new Paragraph(I18NProvider.translate("pledge.text.empty")));
        }
        return article;
    }

    private Component section(
            PledgeField.Section section, List<PledgeField> fields, PledgeDetails pledge, JsonNode tree) {
        var part = new Div();
        part.addClassName("medina-text-section");
        boolean grouped = section != PledgeField.Section.ESSENCE && section != PledgeField.Section.TOGETHER;
        if (grouped) {
            part.add(new H3(I18NProvider.translate("pledge.section." + section)));
        }
        fields.forEach(field -> {
            Component label = grouped ? new H4(words.label(field)) : new H3(words.label(field));
            JsonNode structured = pledge.texts().get(field.path());
            Component text = structured == null
                    ? text(field, words.lines(field, FieldValues.at(tree, field)))
                    : structured(structured, grouped ? 5 : 4);
            part.add(field(field, label, text));
        });
        return part;
    }

    private static Component field(PledgeField field, Component label, Component text) {
        var part = new Div();
        part.addClassName("medina-text-field");
        if (field == PledgeField.SUMMARY) {
            text.addClassName("medina-text-summary");
        } else {
            part.add(label);
        }
        part.add(text);
        return part;
    }

    private static Component text(PledgeField field, List<String> lines) {
        return isProse(field) || lines.size() == 1 ? prose(lines.getFirst()) : list(lines);
    }

    /** Our own HTML of a checked structure; nothing that people typed is markup in it. */
    private static Component structured(JsonNode section, int headingLevel) {
        var text = new Html("<div>" + SectionReading.of(section).html(headingLevel) + "</div>");
        text.addClassName("medina-prose");
        return text;
    }

    private static Component prose(String text) {
        var prose = new Div(text);
        prose.addClassName("medina-text-prose");
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
