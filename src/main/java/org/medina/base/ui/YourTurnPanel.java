package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** What the reader may do now and what follows from it; or, quietly, whose turn it is instead. */
public final class YourTurnPanel extends Section {

    private final Div actions = new Div();

    private YourTurnPanel(String turn, String heading, String explanation) {
        addClassName("medina-turn");
        getElement().setAttribute("data-turn", turn);
        var title = new H2(heading);
        var head = new Div(title, new Paragraph(explanation));
        head.addClassName("medina-turn-head");
        actions.addClassName("medina-turn-actions");
        actions.setVisible(false);
        Labels.label(this, title);
        add(head, actions);
    }

    public static YourTurnPanel yours(String heading, String explanation) {
        return new YourTurnPanel("yours", heading, explanation);
    }

    /** Somebody else's turn: the same place on the page, without the colour of the door. */
    public static YourTurnPanel others(String heading, String explanation) {
        return new YourTurnPanel("other", heading, explanation);
    }

    /** Whether the reader has something to do here. */
    public boolean isYours() {
        return "yours".equals(getElement().getAttribute("data-turn"));
    }

    /** Where to go on from here. */
    public YourTurnPanel next(Component link) {
        var row = new Div(link);
        row.addClassName("medina-turn-next");
        add(row);
        return this;
    }

    /** An action with what it will do, in one sentence; the first one given is the main one. */
    public YourTurnPanel action(Component button, String consequence) {
        var words = new Span(consequence);
        words.addClassName("medina-turn-consequence");
        var row = new Div(button, words);
        row.addClassName("medina-turn-action");
        button.getElement().setAttribute("aria-description", consequence);
        actions.add(row);
        actions.setVisible(true);
        return this;
    }
}
