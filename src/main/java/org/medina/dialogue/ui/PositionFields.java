package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Question;
import org.medina.dialogue.Position;

/** One of the five positions, each with what it means, and its words. */
final class PositionFields {

    private final RadioButtonGroup<Position> position = new RadioButtonGroup<>();
    private final TextArea text = StepQuestions.area(say("dialogue.field.statement"), false);
    private final TextArea competence = StepQuestions.area(say("dialogue.field.competence"), true);

    PositionFields() {
        position.setLabel(say("dialogue.field.position"));
        position.setItems(Position.values());
        position.setRenderer(new ComponentRenderer<>(PositionFields::option));
        position.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        position.setRequiredIndicatorVisible(true);
        text.setHelperText(say("dialogue.field.statement.help"));
        competence.setHelperText(say("dialogue.field.competence.help"));
        competence.setVisible(false);
        position.addValueChangeListener(event -> {
            boolean objects = event.getValue() == Position.OBJECTION;
            competence.setVisible(objects);
            text.setRequiredIndicatorVisible(objects);
        });
    }

    Question into(Question question) {
        return question.field("position", position)
                .field("competence", competence)
                .field("text", text);
    }

    @Nullable
    Position position() {
        return position.getValue();
    }

    String text() {
        return text.getValue();
    }

    @Nullable
    String competence() {
        return competence.isVisible() ? competence.getValue() : null;
    }

    private static Div option(Position position) {
        var name = new Span(say("dialogue.position." + position));
        name.addClassName("medina-option-name");
        var meaning = new Span(say("dialogue.position." + position + ".help"));
        meaning.addClassName("medina-option-detail");
        var option = new Div(name, meaning);
        option.addClassName("medina-option");
        return option;
    }
}
