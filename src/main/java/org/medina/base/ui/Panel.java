package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A named sheet on a page. */
public final class Panel extends Section {

    private final Div head;
    private final Div body = new Div();

    public Panel(String heading, Component... content) {
        addClassName("medina-section");
        var title = new H2(heading);
        head = new Div(title);
        head.addClassName("medina-section-head");
        body.addClassName("medina-section-body");
        body.add(content);
        Labels.label(this, title);
        super.add(head, body);
    }

    /** One sentence under the heading. */
    public Panel lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("medina-section-lead");
        addComponentAtIndex(1, lead);
        return this;
    }

    /** Small actions beside the heading. */
    public Panel tools(Component... tools) {
        head.add(tools);
        return this;
    }

    public Panel content(Component... content) {
        body.add(content);
        return this;
    }
}
