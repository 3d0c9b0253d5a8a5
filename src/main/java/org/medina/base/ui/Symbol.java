package org.medina.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The icons of the theme folder; they take the colour of the text around them and are never read aloud. */
public enum Symbol {
    BELL,
    MAIL,
    WORK,
    PLEDGE,
    REGISTER,
    OVERSIGHT,
    PEOPLE,
    ORGANISATION,
    CALL,
    FUNDING,
    GRANT,
    DECLARATION,
    DIALOGUE,
    FORUM,
    PROGRESS,
    SETTINGS,
    SEARCH,
    SCHEME,
    PERSON,
    SWITCH,
    SIGN_OUT,
    HELP;

    /** A fresh icon to put into a button or beside a word. */
    public Span icon() {
        var icon = new Span();
        icon.addClassName("medina-icon");
        icon.getElement()
                .setAttribute("data-icon", name().toLowerCase(Locale.ROOT).replace('_', '-'));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
