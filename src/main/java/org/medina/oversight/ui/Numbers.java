package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.medina.oversight.BoardFilter;

/** A number of cases as the way to these cases. */
final class Numbers {

    private Numbers() {}

    /**
     * Nothing where there are none: what is there stands out.
     *
     * @param of what is counted, for those who hear the links one after another
     */
    static Component of(BoardFilter filter, long number, String of) {
        return number == 0 ? new Span("") : link(filter, I18NProvider.translate("oversight.number", number), of);
    }

    static Anchor link(BoardFilter filter, String text, String of) {
        var link = new Anchor(OversightNavigation.path(OversightNavigation.CASES, filter), text);
        link.setAriaLabel(I18NProvider.translate("oversight.show", text, of));
        return link;
    }
}
