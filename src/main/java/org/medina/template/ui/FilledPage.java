package org.medina.template.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medina.paper.Paper;
import org.medina.template.FilledText;
import org.medina.template.Wording;

/** A filled template as it will be printed, in its language and direction; whatever stands in it is shown as text. */
final class FilledPage extends Div {

    FilledPage(FilledText text) {
        addClassNames("medina-prose", "medina-text-prose");
        getElement().setAttribute("lang", text.language());
        // lines in other letters keep their own direction, at the side where the page begins
        getElement().setAttribute("dir", Wording.isRightToLeft(text.language()) ? "rtl" : "ltr");
        add(auto(new H3(text.title())));
        text.sections().forEach(this::section);
    }

    private void section(Paper.Section section) {
        if (!section.heading().isEmpty()) {
            add(auto(new H4(section.heading())));
        }
        section.blocks().forEach(block -> {
            switch (block) {
                case Paper.Text words -> words.lines().forEach(line -> add(filled(new Paragraph(), line)));
                case Paper.Bullets bullets -> add(list(bullets.items()));
                case Paper.Table table -> add(new Paragraph(table.caption()));
            }
        });
    }

    private static UnorderedList list(List<Paper.Line> items) {
        var list = new UnorderedList();
        items.forEach(item -> list.add(filled(new ListItem(), item)));
        return list;
    }

    private static <T extends HtmlContainer> T filled(T place, Paper.Line line) {
        if (!line.label().isEmpty()) {
            var label = new Span(line.label() + " ");
            label.getStyle().setFontWeight("bold");
            place.add(label);
        }
        place.add(new Text(line.text()));
        return auto(place);
    }

    private static <T extends Component> T auto(T part) {
        part.getElement().setAttribute("dir", "auto");
        return part;
    }
}
