package org.medina.base.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** An instant: in words for people, in ISO 8601 for machines. */
@Tag("time")
public final class TimeText extends HtmlComponent {

    public TimeText(Instant at, String text) {
        getElement().setAttribute("datetime", at.toString());
        getElement().setText(text);
    }
}
