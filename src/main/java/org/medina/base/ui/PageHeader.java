package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its title, above it reference and status, below it one sentence, beside it actions. */
public final class PageHeader extends Header {

    private final Div over = new Div();
    private final H1 title;
    private final Paragraph lead = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this.title = new H1(title);
        addClassName("medina-page-header");
        over.addClassName("medina-page-header-over");
        lead.addClassName("medina-page-header-lead");
        actions.addClassName("medina-page-header-actions");
        over.setVisible(false);
        lead.setVisible(false);
        actions.setVisible(false);
        var words = new Div(over, this.title, lead);
        words.addClassName("medina-page-header-words");
        add(words, actions);
    }

    public PageHeader over(Component... parts) {
        over.add(parts);
        over.setVisible(true);
        return this;
    }

    public PageHeader lead(String sentence) {
        lead.setText(sentence);
        lead.setVisible(true);
        return this;
    }

    public PageHeader actions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }
}
