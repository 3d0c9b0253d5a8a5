package org.medina.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Something to know before going on. */
public final class Notice extends Div {

    /** How loud it is, to the eye and to the ear. */
    public enum Kind {
        INFO(Tone.SKY, "note", "i"),
        SUCCESS(Tone.LEAF, "status", "✓"),
        WARNING(Tone.AMBER, "status", "!"),
        DANGER(Tone.ROSE, "alert", "!");

        private final Tone tone;
        private final String role;
        private final String sign;

        Kind(Tone tone, String role, String sign) {
            this.tone = tone;
            this.role = role;
            this.sign = sign;
        }
    }

    public Notice(Kind kind, String title, String text) {
        addClassName("medina-notice");
        getElement().setAttribute("data-tone", kind.tone.attribute());
        getElement().setAttribute("role", kind.role);
        var sign = new Span(new Span(kind.sign));
        sign.addClassName("medina-notice-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var heading = new Span(title);
        heading.addClassName("medina-notice-title");
        var words = new Span(text);
        words.addClassName("medina-notice-text");
        add(sign, heading, words);
    }
}
