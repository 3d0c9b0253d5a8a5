package org.medina.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A deadline in words, louder the nearer it is. */
public final class DueMark extends Span {

    /** How near the deadline is. */
    public enum Urgency {
        LATER,
        SOON,
        LATE
    }

    public DueMark(String text, Urgency urgency) {
        super(text);
        addClassName("medina-due");
        getElement().setAttribute("data-urgency", urgency.name().toLowerCase(Locale.ROOT));
    }
}
