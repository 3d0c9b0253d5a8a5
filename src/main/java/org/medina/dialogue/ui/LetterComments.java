package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.ui.Question;
import org.medina.base.ui.Stack;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.Severity;

/** The comments that stand in a letter, typed off one by one. */
final class LetterComments extends Stack {

    private final Question question;
    private final ConsultedText text;
    private final OrderedList list = new OrderedList();
    private final List<Row> rows = new ArrayList<>();

    LetterComments(Question question, ConsultedText text) {
        this.question = question;
        this.text = text;
        list.addClassName("medina-items");
        list.getElement().setAttribute("role", "list");
        var help = new Paragraph(say("dialogue.letter.comments.help"));
        help.addClassName("medina-quiet");
        add(
                new Div(new H3(say("dialogue.letter.comments")), help),
                list,
                new Div(new Button(say("dialogue.letter.comments.add"), event -> add())));
    }

    List<CommentDraft> drafts() {
        return rows.stream().map(Row::draft).toList();
    }

    private void add() {
        var row = new Row();
        rows.add(row);
        list.add(row.item);
        row.remove.addClickListener(event -> {
            rows.remove(row);
            list.remove(row.item);
            name();
        });
        name();
        row.severity.focus();
    }

    /** Problems are told by the row's place. */
    private void name() {
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).stand(at);
        }
    }

    private final class Row {

        private final ComboBox<Severity> severity = new ComboBox<>(say("dialogue.field.severity"));
        private final ComboBox<ConsultedText.Section> section = new ComboBox<>(say("dialogue.field.section"));
        private final TextArea comment = StepQuestions.area(say("dialogue.field.comment"), true);
        private final TextField legalBasis = new TextField(say("dialogue.field.legal-basis"));
        private final TextArea proposed = StepQuestions.area(say("dialogue.field.proposed"), false);
        private final Button remove = new Button(say("dialogue.letter.comments.remove"));
        private final ListItem item = new ListItem();

        Row() {
            severity.setItems(Severity.values());
            severity.setItemLabelGenerator(one -> say("dialogue.severity." + one));
            severity.setRequiredIndicatorVisible(true);
            section.setItems(text.sections());
            section.setItemLabelGenerator(ConsultedText.Section::heading);
            section.setPlaceholder(say("dialogue.field.section.none"));
            section.setClearButtonVisible(true);
            legalBasis.setVisible(false);
            legalBasis.setRequiredIndicatorVisible(true);
            severity.addValueChangeListener(event -> legalBasis.setVisible(event.getValue() == Severity.CRITICAL));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            var parts = new Div(comment, severity, section, legalBasis, proposed);
            parts.addClassName("medina-item-parts");
            item.addClassName("medina-item");
            item.add(parts, remove);
        }

        void stand(int at) {
            String path = "comments[" + at + "].";
            question.inner(path + "severity", severity)
                    .inner(path + "place.section", section)
                    .inner(path + "comment", comment)
                    .inner(path + "legalBasis", legalBasis)
                    .inner(path + "proposedText", proposed);
            remove.setAriaLabel(say("dialogue.letter.comments.remove.one", at + 1));
        }

        CommentDraft draft() {
            ConsultedText.Section chosen = section.getValue();
            return new CommentDraft(
                    severity.getValue(),
                    chosen == null ? null : new CommentDraft.PlaceDraft(chosen.name(), null, null, null),
                    comment.getValue(),
                    proposed.getValue(),
                    null,
                    null,
                    legalBasis.isVisible() ? legalBasis.getValue() : null);
        }
    }
}
