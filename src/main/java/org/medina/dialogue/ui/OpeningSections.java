package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Stack;
import org.medina.dialogue.DialogueText;

/** The sections of a text that belongs to no case, each with a heading: what is commented can be found again by it. */
final class OpeningSections extends Stack {

    private static final int MANY = 100;

    private final OrderedList list = new OrderedList();
    private final Button more =
            new Button(say("dialogue.open.section.add"), event -> add().heading.focus());
    private final List<Row> rows = new ArrayList<>();

    OpeningSections() {
        list.addClassName("medina-items");
        list.getElement().setAttribute("role", "list");
        add(list, new Div(more));
        add();
    }

    /** Names are never shown; they only tell sections apart. */
    List<DialogueText.Part> parts() {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new DialogueText.Part(
                        "s" + (at + 1),
                        rows.get(at).heading.getValue(),
                        rows.get(at).text.getValue().isBlank()
                                ? null
                                : rows.get(at).text.getValue()))
                .toList();
    }

    /** Its fields by their names in problems. */
    void into(Map<String, HasValidation> fields) {
        for (int at = 0; at < rows.size(); at++) {
            String path = "text.sections[" + at + "].";
            fields.put(path + "heading", rows.get(at).heading);
            fields.put(path + "text", rows.get(at).text);
        }
    }

    /** Brings back what an earlier visit typed; true where the name is one of its own. */
    boolean restore(String name, String value) {
        String[] path = name.split("\\.", 3);
        if (path.length != 3 || !path[0].equals("section")) {
            return false;
        }
        int at = Integer.parseInt(path[1]);
        while (rows.size() <= at && rows.size() < MANY) {
            add();
        }
        Row row = rows.get(Math.min(at, rows.size() - 1));
        (path[2].equals("heading") ? row.heading : row.text).setValue(value);
        return true;
    }

    private Row add() {
        var row = new Row();
        rows.add(row);
        list.add(row.item);
        row.remove.addClickListener(event -> {
            rows.remove(row);
            list.remove(row.item);
            number();
        });
        number();
        return row;
    }

    private void number() {
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).stand(at, rows.size() > 1);
        }
        more.setEnabled(rows.size() < MANY);
    }

    /** A heading, and what stands under it. */
    private static final class Row {

        private final TextField heading = new TextField(say("dialogue.open.section.heading"));
        private final TextArea text = StepQuestions.area(say("dialogue.open.section.text"), true);
        private final Button remove = new Button(say("dialogue.open.section.remove"));
        private final ListItem item = new ListItem();

        Row() {
            heading.setWidthFull();
            text.setMinRows(5);
            text.setMaxRows(20);
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            var parts = new Div(heading, text);
            parts.addClassName("medina-item-parts");
            item.addClassName("medina-item");
            item.add(parts, remove);
        }

        void stand(int at, boolean removable) {
            heading.setPlaceholder(say("dialogue.open.section.number", at + 1));
            remove.setAriaLabel(say("dialogue.open.section.remove.one", at + 1));
            remove.setVisible(removable);
            KeepTyped.mark(heading, "section." + at + ".heading");
            KeepTyped.mark(text, "section." + at + ".text");
        }
    }
}
