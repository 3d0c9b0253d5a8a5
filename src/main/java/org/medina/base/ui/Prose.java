package org.medina.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Words on a screen that are neither a heading nor a field. */
public final class Prose {

    private Prose() {}

    /** What may be passed over. */
    public static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("medina-quiet");
        return quiet;
    }

    /** Words as they were typed, a paragraph a line. */
    public static Stack words(@Nullable String text) {
        var stack = new Stack();
        if (text != null) {
            text.lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(stack::add);
        }
        return stack;
    }

    /** References and hashes, of which each sign counts. */
    public static Span code(String text) {
        return code(new Span(text));
    }

    /** As {@link #code(String)}, for what is more than a word. */
    public static <T extends HasElement> T code(T component) {
        component.getElement().getClassList().add("medina-code");
        return component;
    }
}
