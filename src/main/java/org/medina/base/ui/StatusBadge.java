package org.medina.base.ui;

import com.vaadin.flow.component.html.Span;

/** Where a case stands, in one or two words. */
public final class StatusBadge extends Span {

    public StatusBadge(String text, Tone tone) {
        super(text);
        addClassName("medina-badge");
        getElement().setAttribute("data-tone", tone.attribute());
    }
}
