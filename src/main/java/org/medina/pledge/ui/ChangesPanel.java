package org.medina.pledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import org.medina.base.Messages;
import org.medina.base.ui.Panel;
import org.medina.pledge.PledgeField;
import org.medina.signoff.SectionChange;
import org.springframework.stereotype.Component;

/** What changed in a text since somebody last looked: words that came and words that went, never by colour alone. */
@Component
class ChangesPanel {

    private final Messages messages;

    ChangesPanel(Messages messages) {
        this.messages = messages;
    }

    /** @param read called when the person says that they have read the changes */
    Panel of(List<SectionChange> changes, Runnable read) {
        var panel = new Panel(say("pledge.sign.changes"));
        if (changes.isEmpty()) {
            return panel.content(new Paragraph(say("pledge.sign.changes.none")));
        }
        if (changes.stream().allMatch(change -> change.kind() == SectionChange.Kind.ADDED)) {
            return panel.content(new Paragraph(say("pledge.sign.changes.first")));
        }
        var list = new Div();
        list.addClassName("medina-changes");
        changes.forEach(change -> list.add(section(change)));
        var seen = new Button(say("pledge.sign.changes.read"));
        seen.addClickListener(event -> {
            read.run();
            seen.setVisible(false);
            list.removeAll();
            list.add(new Paragraph(say("pledge.sign.changes.none")));
        });
        return panel.content(list, new Div(seen));
    }

    private Div section(SectionChange change) {
        var name = new H3(name(change.key()));
        var kind = new Span(say("pledge.sign.changes." + change.kind()));
        kind.addClassName("medina-quiet");
        var text = new Div();
        text.addClassName("medina-text-prose");
        change.pieces().forEach(piece -> text.getElement().appendChild(piece(piece)));
        return new Div(name, kind, text);
    }

    private static Element piece(SectionChange.Piece piece) {
        return switch (piece.mark()) {
            case SAME -> Element.createText(piece.text());
            case NEW -> marked("ins", piece);
            case GONE -> marked("del", piece);
        };
    }

    private static Element marked(String tag, SectionChange.Piece piece) {
        var element = new Element(tag);
        var aloud = new Span(say("pledge.sign.change." + piece.mark()));
        aloud.addClassName("medina-visually-hidden");
        element.appendChild(aloud.getElement(), Element.createText(piece.text()));
        return element;
    }

    private String name(String key) {
        return Arrays.stream(PledgeField.values())
                .filter(field -> field.path().equals(key))
                .findFirst()
                .map(field -> messages.get(field.messageKey()))
                .orElseGet(() -> messages.get("pledge.sign.section." + key));
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
