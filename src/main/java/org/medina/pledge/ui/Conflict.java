package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.medina.base.ui.Stack;
import org.medina.pledge.PledgeField;
import tools.jackson.databind.JsonNode;

/** Two people wrote in the same field: both texts side by side, and the later one chooses. */
final class Conflict extends Dialog {

    Conflict(PledgeField field, FieldWords words, JsonNode mine, JsonNode theirs) {
        setHeaderTitle(getTranslation("pledge.form.conflict", words.label(field)));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("52rem");
        var sides = new Div(
                side("pledge.form.conflict.mine", words.lines(field, mine)),
                side("pledge.form.conflict.theirs", words.lines(field, theirs)));
        sides.addClassName("medina-conflict");
        add(new Stack(new Paragraph(getTranslation("pledge.form.conflict.text")), sides));
    }

    Conflict onTheirs(Runnable chosen) {
        return choice("pledge.form.conflict.keep-theirs", chosen);
    }

    Conflict onMine(Runnable chosen) {
        choice("pledge.form.conflict.keep-mine", chosen);
        return this;
    }

    private Conflict choice(String key, Runnable chosen) {
        var button = new Button(getTranslation(key), event -> {
            close();
            chosen.run();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button);
        return this;
    }

    private Component side(String key, List<String> lines) {
        var text = new Div(lines.isEmpty() ? getTranslation("pledge.form.conflict.empty") : String.join("\n", lines));
        text.addClassName("medina-conflict-text");
        text.getElement().setAttribute("tabindex", "0");
        var side = new Div(new H3(getTranslation(key)), text);
        side.addClassName("medina-conflict-side");
        return side;
    }
}
